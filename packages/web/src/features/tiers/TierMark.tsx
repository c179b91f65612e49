import { Mark } from '../../design/Mark.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { TierNameFragment, useTierName } from './TierName.tsx';

export const TierMarkFragment = graphql(
  `
    fragment TierMark on Tier {
      isEverybodys
      ...TierName
    }
  `,
  [TierNameFragment],
);

/** What somebody is called, beside their name. What everybody is called at first says nothing, and is not said. */
export function TierMark({ tier }: { tier: FragmentOf<typeof TierMarkFragment> }) {
  const read = readFragment(TierMarkFragment, tier);
  const name = useTierName(read);
  const t = useWords();
  if (read.isEverybodys) return null;
  return (
    <Mark icon="flag" label={name}>
      {t('games.tier')}
    </Mark>
  );
}
