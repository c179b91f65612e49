import { useWords } from '../../words/words.ts';
import type { TiersPage } from './tiers-page-query.ts';
import { useAsked } from './use-asked.ts';

export type Ways = NonNullable<TiersPage['reputationProposal']>['readings'][number]['ways'];

/** A formula in words: what it asks for, way by way. */
export function Reading({ ways }: { ways: Ways }) {
  const t = useWords();
  const asked = useAsked();
  if (ways.length === 0) return null;
  return (
    <>
      {ways.map(({ asked: all }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ways have no names
        <p key={place} className="quiet">
          {place > 0 && `${t('proposal.or')} `}
          {all.length === 0 ? t('proposal.everybody') : all.map(asked).join(' · ')}
        </p>
      ))}
    </>
  );
}
