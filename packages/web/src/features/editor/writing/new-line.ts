import type { Change, Writing } from './change.ts';
import { isInCode } from './is-in-code.ts';

const item = /^(\s*(?:>\s?)*\s*)(?:([-*+])(\s+)(\[[ xX]\]\s+)?|(\d{1,9})([.)])(\s+))/;

/**
 * What Enter does in a list or a quotation: it goes on, and an item without words ends it. Null where Enter is only a
 * new line.
 */
export function newLine({ text, from, to }: Writing): Change | null {
  if (from !== to || isInCode(text, from)) return null;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const line = text.slice(start, from);
  const rest = text.slice(from).split('\n', 1)[0] ?? '';
  const found = item.exec(line);
  const quote = found === null ? /^\s*(?:>\s?)+/.exec(line) : null;
  const mark = found?.[0] ?? quote?.[0];
  if (mark === undefined) return null;
  if (line.slice(mark.length).trim() === '' && rest.trim() === '') {
    return { from: start, to: from, insert: '', selectFrom: start, selectTo: start };
  }
  const insert = `\n${found === null ? mark : nextItem(found)}`;
  const caret = from + insert.length;
  return { from, to, insert, selectFrom: caret, selectTo: caret };
}

function nextItem([, indent, bullet, gap, box, number, point, numberGap]: RegExpExecArray): string {
  return bullet === undefined
    ? `${indent}${Number(number) + 1}${point}${numberGap}`
    : `${indent}${bullet}${gap}${box === undefined ? '' : '[ ] '}`;
}
