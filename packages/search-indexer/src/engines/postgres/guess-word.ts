import type { Database } from '@embassy/database';
import { fold } from '../../analysis/fold.ts';
import { stemsOf } from '../../analysis/stems-of.ts';
import { editsToBeginning, spellingsNear, splitsOf } from './near-words.ts';
import { readFrequencies } from './read-postings.ts';
import type { Form, WantedWord } from './score-postings.ts';
import { compoundsWith, type KnownWord, wordsAlike, wordsBeginning, wordsSpelled } from './vocabulary.ts';

/** How sure it is that a guess means the typed word. */
const sureness = {
  edit: 0.85,
  edits: 0.6,
  /** One edit away, when there are long words that have it as it is. */
  unlikelyEdit: 0.4,
  beginning: 0.6,
  /** A long word that begins or ends with it, and one that has it somewhere. */
  compound: 0.7,
  inside: 0.4,
  part: 0.6,
} as const;
/** Guesses of one kind that are followed. */
const guesses = 10;
/** Shorter words have too many neighbours to guess one. */
const shortest = { edit: 4, edits: 7, beginning: 3, piece: 4, compound: 8 } as const;

export type Guess = {
  forms: Form[];
  /** Words that the typed one is made of. */
  parts: WantedWord[];
  /** The spelling that was most likely meant, when the typed one is not known. */
  spelling: string | null;
};

type Asked = {
  build: number;
  word: string;
  /** Whether somebody has written it. */
  isKnown: boolean;
  /** Whether the community writes in a language that joins words. */
  joins: boolean;
};

type Guessed = { known: KnownWord; weight: number };

/**
 * What else a word can mean: for one that nobody has written, the community's words that are spelled nearly so, that
 * begin so, or that it is made of; in languages that join words, also the long words that it is part of.
 */
export async function guessWord(db: Database, { build, word, isKnown, joins }: Asked): Promise<Guess | null> {
  const folded = fold(word);
  const near = isKnown ? [] : await nearWords(db, build, folded);
  const longer =
    isKnown || near.length > 0 || folded.length < shortest.beginning
      ? []
      : (await wordsBeginning(db, build, folded, guesses)).map((known) => ({
          known,
          weight: sureness.beginning,
        }));
  const compounds = joins ? await compoundsOf(db, build, word) : [];
  const isLong = folded.length >= shortest.compound;
  const parts = isLong && (joins || near.length + longer.length === 0) ? await partsOf(db, build, word) : [];
  const forms = new Map<string, Form>();
  const isPart = compounds.some(({ weight }) => weight === sureness.compound);
  const edits = isPart ? near.map(({ known }) => ({ known, weight: sureness.unlikelyEdit })) : near;
  for (const { known, weight } of [...compounds, ...edits, ...longer].sort((a, b) => b.weight - a.weight)) {
    for (const term of stemsOf(known.word)) if (!forms.has(term)) forms.set(term, { term, weight });
  }
  if (forms.size === 0 && parts.length === 0) return null;
  return { forms: [...forms.values()], parts, spelling: isPart ? null : (near[0]?.known.word ?? null) };
}

/** Words one edit away; when there are none, long ones two edits away. The likeliest first. */
async function nearWords(db: Database, build: number, folded: string): Promise<Guessed[]> {
  if (folded.length < shortest.edit || !/^[a-z0-9]+$/.test(folded)) return [];
  const likeliest = (words: KnownWord[]) =>
    words.toSorted((a, b) => likelihood(b, folded) - likelihood(a, folded)).slice(0, guesses);
  const one = await wordsSpelled(db, build, spellingsNear(folded));
  if (one.length > 0) return likeliest(one).map((known) => ({ known, weight: sureness.edit }));
  if (folded.length < shortest.edits) return [];
  const alike = await wordsAlike(db, build, folded, guesses * 2);
  const edits = (known: KnownWord) => editsToBeginning(folded, known.folded);
  const fewest = Math.min(2, ...alike.map(edits));
  const nearest = alike.filter((known) => edits(known) === fewest);
  return likeliest(nearest).map((known) => ({ known, weight: sureness.edits }));
}

/** People seldom get the first letter wrong, and mostly mean a word that many use. */
function likelihood({ folded, documents }: KnownWord, typed: string): number {
  return Math.log1p(documents) + (folded[0] === typed[0] ? 3 : 0);
}

/** The long words that have this one in them. */
async function compoundsOf(db: Database, build: number, word: string): Promise<Guessed[]> {
  const folded = fold(word);
  const pieces = [...new Set([folded, ...stemsOf(word).map(fold)])].filter(
    (piece) => piece.length >= shortest.piece,
  );
  const compounds = await compoundsWith(db, build, pieces, guesses * 3);
  return compounds
    .filter((known) => known.folded !== folded)
    .map((known) => {
      const ends = [known.folded, ...stemsOf(known.word).map(fold)];
      const isPart = pieces.some((piece) => ends.some((end) => end.startsWith(piece) || end.endsWith(piece)));
      return { known, weight: isPart ? sureness.compound : sureness.inside };
    });
}

/** The two words that a compound is made of, when the community has both: where the rarer of the two is most frequent. */
async function partsOf(db: Database, build: number, word: string): Promise<WantedWord[]> {
  const splits = splitsOf(word).map(({ head, tail }) => ({
    parts: [stemsOf(head), stemsOf(tail)],
    isLong: Math.min(head.length, tail.length) >= shortest.piece,
  }));
  const frequencies = await readFrequencies(db, build, [
    ...new Set(splits.flatMap(({ parts }) => parts.flat())),
  ]);
  const frequency = (terms: readonly string[]) =>
    Math.max(...terms.map((term) => frequencies.get(term) ?? 0));
  const [best] = splits
    .map(({ parts, isLong }) => ({ parts, isLong, least: Math.min(...parts.map(frequency)) }))
    .filter(({ least }) => least > 0)
    .sort((a, b) => Number(b.isLong) - Number(a.isLong) || b.least - a.least);
  return (best?.parts ?? []).map((terms) => ({
    weight: sureness.part,
    forms: terms.filter((term) => frequencies.has(term)).map((term) => ({ term, weight: 1 })),
  }));
}
