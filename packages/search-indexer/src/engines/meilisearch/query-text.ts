import { fold } from '../../analysis/fold.ts';
import { stemsOf } from '../../analysis/stems-of.ts';
import { tokensOf } from '../../analysis/tokens-of.ts';
import { type SearchMarks, searchBounds } from '../../contract.ts';
import { contentWords } from '../postgres/content-words.ts';
import { queryWords } from './index-settings.ts';
import { readingOf, readingsOf } from './readings.ts';

/** Shorter words begin too many others. */
const shortestBeginning = 4;

/** The forms to look for of a text's words that say something, each once. */
export function readingsIn(text: string, most: number = searchBounds.words): string[] {
  return [...new Set(contentWords(text, most).map(readingOf))];
}

/**
 * A query of words that nobody is typing any more. Meilisearch takes the last one for a beginning all the same, by
 * which it finds words that are joined of several; unless a space follows.
 */
export function wholeWords(readings: readonly string[], text: string): string {
  const typed = contentWords(text).at(-1) ?? '';
  const isBeginning = typed.length >= shortestBeginning && readings.at(-1) === readingOf(typed);
  return readings.join(' ') + (readings.length === 0 || isBeginning ? '' : ' ');
}

/** A query that is still being typed: words, and the beginning of one. */
export function typedWords(text: string): { query: string; beginning: string | null } {
  const tokens = tokensOf(text);
  const beginning = /[\p{L}\p{M}\p{N}]$/u.test(text) && tokens.length > 0 ? fold(tokens.at(-1)!) : null;
  const before = beginning === null ? tokens : tokens.slice(0, -1);
  const words = readingsIn(before.join(' ')).slice(-(queryWords - 1));
  return { query: [...words, beginning ?? ''].join(' '), beginning };
}

/** What the texts of the result are marked by: what was typed, and what was found of it. */
export function marksOf(text: string, beginning: string | null, found: readonly string[] = []): SearchMarks {
  const words = contentWords(text);
  const whole = beginning === null ? words : words.filter((word) => fold(word) !== beginning);
  const stems = whole.flatMap((word) => [...stemsOf(word), ...readingsOf(word)]);
  return { stems: [...new Set([...stems, ...found])], beginning };
}
