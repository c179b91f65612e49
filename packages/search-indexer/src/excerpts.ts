import { fold } from './analysis/fold.ts';
import { stemOf } from './analysis/stems-of.ts';
import type { SearchMarks } from './contract.ts';

/** A piece of a text, and whether it is what was searched for. */
export type ExcerptPart = { text: string; isMatch: boolean };

/** `weight` tells how much of what was searched for it says; of several texts the heaviest is the best. */
export type Excerpt = { parts: ExcerptPart[]; weight: number };

/** In which language something is written, and what shall be marked in it. */
type Marking = { language: string; marks: SearchMarks };

/** Words of an excerpt: what two lines hold. */
const WORDS = 32;
/** Words before the first that was searched for, so that one sees what it is said of. */
const LEAD = 6;

type Word = { start: number; end: number; stem: string | null };

/**
 * The piece of a text that says most of what was searched for, and how much that is: more for every different word,
 * a little more for a word that comes again. Without any it is how the text begins, and weighs nothing.
 */
export function excerptOf({ text, language, marks }: Marking & { text: string }): Excerpt {
  const written = text.normalize('NFC');
  const words = wordsOf(written, language, marks);
  if (words.length === 0) return { parts: [], weight: 0 };
  const { first, weight } = bestPiece(words);
  const piece = words.slice(first, first + WORDS);
  const isWhole = first + WORDS >= words.length;
  const begin = first === 0 ? 0 : piece[0]!.start;
  const parts = partsOf(written, piece, begin, isWhole ? written.length : piece.at(-1)!.end);
  if (first > 0) parts.unshift({ text: '…', isMatch: false });
  if (!isWhole) parts.push({ text: '…', isMatch: false });
  return { parts: joined(parts), weight };
}

/** A title with the words that were searched for marked. */
export function markedTitle({ title, language, marks }: Marking & { title: string }): ExcerptPart[] {
  const written = title.normalize('NFC');
  return joined(partsOf(written, wordsOf(written, language, marks), 0, written.length));
}

/** The words of a text and where they stand; with the stem that makes them a match, where one does. */
function wordsOf(text: string, language: string, marks: SearchMarks): Word[] {
  const known = decidedFor(marks, language);
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    let stem = known.get(word);
    if (stem === undefined) {
      stem = stemOfMatch(word.toLowerCase(), language, marks);
      known.set(word, stem);
    }
    words.push({ start: index, end: index + word.length, stem });
  }
  return words;
}

function stemOfMatch(word: string, language: string, { stems, beginning }: SearchMarks): string | null {
  const folded = fold(word);
  const stem = stemOf(word, language);
  const known = [stem, word, folded, fold(stem)].find((form) => stems.includes(form));
  return (
    known ?? (beginning && (word.startsWith(beginning) || folded.startsWith(beginning)) ? beginning : null)
  );
}

/** Of each search the words that were decided on: the texts of one page say the same words again and again. */
const decided = new WeakMap<SearchMarks, Map<string, Map<string, string | null>>>();

function decidedFor(marks: SearchMarks, language: string): Map<string, string | null> {
  const byLanguage = decided.get(marks) ?? new Map<string, Map<string, string | null>>();
  decided.set(marks, byLanguage);
  const words = byLanguage.get(language) ?? new Map<string, string | null>();
  byLanguage.set(language, words);
  return words;
}

/** Where the piece begins that has the most different stems, and of those the most matches. */
function bestPiece(words: readonly Word[]): { first: number; weight: number } {
  const matches = words.flatMap(({ stem }, at) => (stem === null ? [] : [{ stem, at }]));
  let best = { first: 0, weight: 0 };
  let end = 0;
  const within = new Map<string, number>();
  matches.forEach(({ at }, i) => {
    const first = Math.max(0, at - LEAD);
    for (; end < matches.length && matches[end]!.at < first + WORDS; end++) {
      within.set(matches[end]!.stem, (within.get(matches[end]!.stem) ?? 0) + 1);
    }
    const weight = within.size + Math.min(end - i, WORDS) / (WORDS + 1);
    if (weight > best.weight) best = { first, weight };
    const { stem } = matches[i]!;
    const left = within.get(stem)! - 1;
    if (left === 0) within.delete(stem);
    else within.set(stem, left);
  });
  return best;
}

function partsOf(text: string, words: readonly Word[], begin: number, end: number): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = begin;
  for (const { start, end: stop, stem } of words) {
    if (stem === null) continue;
    parts.push(
      { text: text.slice(at, start), isMatch: false },
      { text: text.slice(start, stop), isMatch: true },
    );
    at = stop;
  }
  parts.push({ text: text.slice(at, end), isMatch: false });
  return parts;
}

/** On one line, neighbours of the same sort as one, nothing empty. */
function joined(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const all: ExcerptPart[] = [];
  for (const { text, isMatch } of parts) {
    const line = text.replace(/\s+/gu, ' ');
    const last = all.at(-1);
    if (line === '') continue;
    if (last && last.isMatch === isMatch) last.text += line;
    else all.push({ text: line, isMatch });
  }
  return all;
}
