import type { TierChange } from '@embassy/database';
import type { Tiers } from '../../trust/index.ts';

/** Tiers that a community begins with: these have words of our own in every language. */
const known = ['newcomer', 'member', 'fan', 'superfan', 'ambassador'];

type Told = Pick<TierChange, 'kind' | 'fromTier' | 'toTier' | 'keptUntil'>;
type Reader = { language: string; timeZone: string; t: (key: string) => string };

/** What the mail of a changed tier says: what became of it, what the tier is called, until when it is kept. */
export function tierWords(
  { kind, fromTier, toTier, keptUntil }: Told,
  { tiers }: Tiers,
  { language, timeZone, t }: Reader,
): { change: string; tier: string; before: string; until: string } {
  const name = (key: string) =>
    tiers.find((tier) => tier.key === key)?.names[language] ?? (known.includes(key) ? t(`tier.${key}`) : key);
  return {
    change: kind,
    tier: name(toTier),
    before: fromTier ? name(fromTier) : '',
    until: keptUntil
      ? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(keptUntil)
      : '',
  };
}
