import type { IdeaMeaning } from '@embassy/database';

/** What `status:` came to: one status, or every one that means something. */
export type AskedStatus = { keys: string[]; key: string | null; meaning: IdeaMeaning | null };

/** How meanings are typed. A brand's own status of that name comes before them. */
export const meaningWords: Record<string, IdeaMeaning> = {
  open: 'OPEN',
  'on-hold': 'ON_HOLD',
  coming: 'IN_PROGRESS',
  completed: 'COMPLETED',
  closed: 'CLOSED',
};

type Status = { key: string; names: unknown; meaning: IdeaMeaning };

/**
 * Which statuses somebody means by what they typed: the one of that key, the one that the brand calls so in any
 * language, or all of a meaning. Null where it says nothing.
 */
export function statusAskedFor(wanted: string, statuses: readonly Status[]): AskedStatus | null {
  const word = plain(wanted);
  const one =
    statuses.find(({ key }) => plain(key) === word) ??
    statuses.find(({ names }) => namesOf(names).some((name) => plain(name) === word));
  if (one) return { keys: [one.key], key: one.key, meaning: null };
  const meaning = Object.hasOwn(meaningWords, word) ? meaningWords[word] : undefined;
  if (meaning === undefined) return null;
  const keys = statuses.filter((status) => status.meaning === meaning).map(({ key }) => key);
  return { keys, key: null, meaning };
}

/** Large and small letters, spaces and hyphens are told apart by nobody who types. */
const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, '-');

const namesOf = (names: unknown): string[] =>
  typeof names === 'object' && names !== null
    ? Object.values(names).filter((name): name is string => typeof name === 'string')
    : [];
