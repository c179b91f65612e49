import type { DeskChallenge } from './desk-query.ts';

/** A field of a challenge's form by its name, and what is saved in it. */
export type SavedFields = Record<string, string>;

/** What a challenge's form says when it is opened, as its fields write it. */
export function savedFields(challenge: SavedChallenge): SavedFields {
  const { title, slug, category, brief, rules, prizes, localDates } = challenge;
  return {
    ...{ title, slug, brief, rules, categoryId: String(category.number) },
    ...Object.fromEntries(
      prizes.flatMap(({ name, text }, place) => [
        [`prizeName_${place}`, name],
        [`prizeText_${place}`, text],
      ]),
    ),
    opensAt: localDates.opensAt,
    collectUntil: localDates.collectUntil,
    discussUntil: localDates.discussUntil ?? '',
    voteUntil: localDates.voteUntil ?? '',
    shortlistUntil: localDates.shortlistUntil ?? '',
  };
}

type SavedChallenge = Pick<
  DeskChallenge,
  'title' | 'slug' | 'category' | 'brief' | 'rules' | 'prizes' | 'localDates'
>;

/** The names of fields that say something else there than here; one that is missing says nothing. */
export function differing(here: SavedFields, there: SavedFields): string[] {
  return [...new Set([...Object.keys(there), ...Object.keys(here).filter(isPrize)])].filter(
    (name) => plain(here[name]) !== plain(there[name]),
  );
}

const isPrize = (name: string) => /^prize(?:Name|Text)_/.test(name);

/** Forms send their lines with the ends of another system, and what is saved has nothing at its ends. */
const plain = (text = '') => text.replace(/\r\n/g, '\n').trim();
