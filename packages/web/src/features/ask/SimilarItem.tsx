import { Link } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { FormAsideItem } from '../../design/late/FormAside.tsx';
import { Meta } from '../../design/Meta.tsx';
import { readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { BesideFragment } from '../threads/BesideList.tsx';
import { excerptOf } from '../threads/excerpt-of.ts';
import { useForeignLanguage } from '../threads/ForeignLanguage.tsx';
import { ThreadState } from '../threads/ThreadState.tsx';
import type { SimilarThread } from './similar-query.ts';

interface SimilarItemParts {
  thread: SimilarThread;
  /** Whether the answer's first words are told. */
  told: boolean;
  /** Missing where nothing can be solved. */
  onSolve?: () => void;
}

/** A thread like the one being written: its title, whether it is solved and by what, and that it is the answer. */
export function SimilarItem({ thread, told, onSolve }: SimilarItemParts) {
  const t = useWords();
  const beside = readFragment(BesideFragment, thread);
  const { lang, name } = useForeignLanguage(beside.language);
  const answer = told ? thread.acceptedAnswer : null;
  const answerLanguage = useForeignLanguage(answer?.language ?? 'und');
  return (
    <FormAsideItem
      act={
        onSolve && (
          <span className="alive-only">
            <Button
              type="button"
              small
              onClick={onSolve}
              aria-label={t('ask.solvesThis', { title: beside.title })}
            >
              {t('ask.solves')}
            </Button>
          </span>
        )
      }
    >
      <Link to={beside.path} lang={lang}>
        {beside.title}
      </Link>
      {answer && <p lang={answerLanguage.lang}>{excerptOf(answer.html, 140)}</p>}
      <Meta small>
        <ThreadState thread={beside} />
        {name && <span lang={lang}>{name}</span>}
      </Meta>
    </FormAsideItem>
  );
}
