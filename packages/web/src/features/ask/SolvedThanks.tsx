import { useEffect, useRef } from 'react';
import { ActButton } from '../../design/ActButton.tsx';
import { ButtonLink } from '../../design/Button.tsx';
import { FormAside, FormAsideNote } from '../../design/late/FormAside.tsx';
import { readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { BesideFragment } from '../threads/BesideList.tsx';
import type { SimilarThread } from './similar-query.ts';

/** Thanks for not asking again, and the way to what solves it; what was written stays. */
export function SolvedThanks({ thread, onBack }: { thread: SimilarThread; onBack: () => void }) {
  const t = useWords();
  const { path } = readFragment(BesideFragment, thread);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <FormAside title={t('ask.thanks')} place={place}>
      <FormAsideNote>{t('ask.thanksKept')}</FormAsideNote>
      <ButtonLink to={path} icon="right">
        {t('ask.thanksRead')}
      </ButtonLink>
      <ActButton type="button" icon="undo" onClick={onBack}>
        {t('ask.thanksBack')}
      </ActButton>
    </FormAside>
  );
}
