import type { Database } from '@embassy/database';
import { fold } from '../../analysis/fold.ts';
import { stemsOf } from '../../analysis/stems-of.ts';
import { editsBetween, spellingsNear, splitsOf } from './near-words.ts';
import { readPostings } from './read-postings.ts';
import { frequencyOf, type PostingsByTerm, type WantedWord } from './score-postings.ts';
import { compoundsWith, type KnownWord, wordsAlike, wordsBeginning, wordsSpelled } from './vocabulary.ts';

/** How sure it is that a guess means the typed word. */
const sureness = { edit: 0.85, edits: 0.6, beginning: 0.6, compound: 0.5, part: 0.6 } as const;
/** Guesses of one kind that are followed. */
const guesses = 10;
/** Shorter words have too many neighbours to guess one. */
const shortest = { edit: 4, edits: 7, beginning: 3, piece: 5, compound: 8 } as const;

export type Guess = {
  forms: WantedWord['forms'];
  /** Words that the typed one is made of. */
  parts: WantedWord[];
  postings: PostingsByTerm;
  /** The spelling that was most likely meant, when the typed one is not known. */
  spelling: string | null;
};

type Asked = { build: number; word: string; isKnown: boolean; joins: boolean; mark: string };

/**
 * What else a word can mean: for one that nobody has written, the community's words that are spelled nearly so, that
 * begin so, or that it is made of; in languages that join words, also the long words that it is part of.
 */
export async function guessWord(db: Database, asked: Asked): Promise<Guess | null> {
  const { build, word, isKnown } = asked;
  const folded = fold(word);
  const joins = asked.joins && folded.length >= shortest.piece;
  const forms: { word: KnownWord; weight: number }[] = [];
  let spelling: string | null = null;
  if (!isKnown) {
    const near = await nearWords(db, build, folded);
    forms.push(...near);
    spelling = near[0]?.word.word ?? null;
    if (near.length === 0 && folded.length >= shortest.beginning) {
      const longer = await wordsBeginning(db, build, folded, guesses);
      forms.push(...longer.map((known) => ({ word: known, weight: sureness.beginning })));
    }
  }
  if (joins) {
    const known = new Set(forms.map((form) => form.word.word));
    const pieces = [...new Set([folded, ...stemsOf(word)])].filter(
      (piece) => piece.length >= shortest.piece - 1,
    );
    for (const compound of await compoundsWith(db, build, pieces, guesses * 3)) {
      if (!known.has(compound.word) && compound.folded !== folded) {
        forms.push({ word: compound, weight: sureness.compound });
      }
    }
  }
  const parts =
    folded.length >= shortest.compound && (joins || forms.length === 0) ? await partsOf(db, asked) : null;
  if (forms.length === 0 && parts === null) return null;
  const terms = new Map<string, number>();
  for (const form of forms) {
    for (const stem of stemsOf(form.word.word)) {
      const term = asked.mark + stem;
      terms.set(term, Math.max(terms.get(term) ?? 0, form.weight));
    }
  }
  const postings = new Map(await readPostings(db, build, [...terms.keys()]));
  for (const [term, blocks] of parts?.postings ?? []) postings.set(term, new Map(blocks));
  return {
    forms: [...terms].map(([term, weight]) => ({ term, weight })),
    parts: parts?.words ?? [],
    postings,
    spelling,
  };
}

/** Words one edit away; when there are none, long ones two edits away. The likeliest first. */
async function nearWords(
  db: Database,
  build: number,
  folded: string,
): Promise<{ word: KnownWord; weight: number }[]> {
  if (folded.length < shortest.edit || !/^[a-z0-9]+$/.test(folded)) return [];
  const one = await wordsSpelled(db, build, spellingsNear(folded));
  const likeliest = (words: KnownWord[]) =>
    words.toSorted((a, b) => likelihood(b, folded) - likelihood(a, folded)).slice(0, guesses);
  if (one.length > 0) return likeliest(one).map((word) => ({ word, weight: sureness.edit }));
  if (folded.length < shortest.edits) return [];
  const alike = await wordsAlike(db, build, folded, guesses * 2);
  const two = alike.filter((known) => editsBetween(known.folded, folded) <= 2);
  return likeliest(two).map((word) => ({ word, weight: sureness.edits }));
}

/** People seldom get the first letter wrong, and mostly mean a word that many use. */
function likelihood({ folded, documents }: KnownWord, typed: string): number {
  return Math.log1p(documents) + (folded[0] === typed[0] ? 3 : 0);
}

/** The two words that a compound is made of, when the community has both: the split whose rarer part is frequent. */
async function partsOf(
  db: Database,
  { build, word, mark }: Asked,
): Promise<{ words: WantedWord[]; postings: PostingsByTerm } | null> {
  const splits = splitsOf(fold(word)).map(({ head, tail }) =>
    [head, tail].map((part) => stemsOf(part).map((s) => mark + s)),
  );
  const postings = await readPostings(db, build, [...new Set(splits.flat(2))]);
  const frequency = (terms: readonly string[]) =>
    Math.max(...terms.map((term) => frequencyOf(postings, term)));
  const [best] = splits
    .map((parts) => ({ parts, least: Math.min(...parts.map(frequency)) }))
    .filter(({ least }) => least > 0)
    .sort((a, b) => b.least - a.least);
  if (!best) return null;
  const words = best.parts.map((terms) => ({
    weight: sureness.part,
    forms: terms.filter((term) => postings.has(term)).map((term) => ({ term, weight: 1 })),
  }));
  return { words, postings };
}
