import type { Writing } from './change.ts';
import { isInCode } from './is-in-code.ts';

/** What is being typed that could be completed. */
export interface Completion {
  kind: 'mention' | 'emoji';
  /** Where it begins, its sign included. */
  from: number;
  to: number;
  /** What was typed after the sign. */
  words: string;
}

/** As the renderer reads mentions: nothing that belongs to a word or an address stands before the sign. */
const mention = /(?<![\p{L}\p{N}_/.@\\-])@([\p{L}\p{N}._-]{1,40})$/u;
/** Two letters at least, so that a colon stays a colon. */
const emoji = /(?<![\p{L}\p{N}:\\])[:]([\p{L}][\p{L}\p{N}_+-]{1,30})$/u;

/** The mention or emoji at the caret, if one is being typed. */
export function completionAt({ text, from, to }: Writing): Completion | null {
  if (from !== to) return null;
  const before = text.slice(Math.max(0, from - 48), from);
  for (const [kind, pattern] of [
    ['mention', mention],
    ['emoji', emoji],
  ] as const) {
    const words = pattern.exec(before)?.[1];
    if (words !== undefined && !isInCode(text, from)) {
      return { kind, from: from - words.length - 1, to: from, words };
    }
  }
  return null;
}
