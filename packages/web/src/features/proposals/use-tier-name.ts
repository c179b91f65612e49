import { useTierNames } from '../tiers/TierName.tsx';
import type { TierContent } from './content.ts';

/** What a tier of a proposal is called. */
export function useTierName(): (tier: TierContent) => string {
  const name = useTierNames();
  return ({ key, names }) =>
    name({
      key,
      names: Object.entries(names).map(([language, name]) => ({ language, name })),
    } as unknown as Parameters<typeof name>[0]);
}
