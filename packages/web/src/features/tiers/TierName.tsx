import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useI18n, useWords } from '../../words/words.ts';

export const TierNameFragment = graphql(`
  fragment TierName on Tier {
    key
    names {
      language
      name
    }
  }
`);

/** Tiers that a community begins with. */
const known = ['newcomer', 'member', 'fan', 'superfan', 'ambassador'] as const;

/** What a tier is called: as the brand has it, else in the reader's words. */
export function useTierName(tier: FragmentOf<typeof TierNameFragment>): string {
  return useTierNames()(tier);
}

/** The same where there are several. */
export function useTierNames(): (tier: FragmentOf<typeof TierNameFragment>) => string {
  const { language } = useI18n();
  const t = useWords();
  return (tier) => {
    const { key, names } = readFragment(TierNameFragment, tier);
    const own = names.find((name) => name.language === language)?.name;
    const ours = known.find((name) => name === key);
    return own ?? (ours ? t(`tier.${ours}`) : key);
  };
}
