import { describe, expect, test } from 'vitest';
import { markAfter } from './marks.ts';

function form(mark?: string): FormData {
  const sent = new FormData();
  if (mark !== undefined) sent.set('mark', mark);
  return sent;
}

describe('a mark whose form is on its way', () => {
  test('is what was sent, whatever it was', () => {
    expect([false, true].map((marked) => markAfter(marked, form('yes')))).toEqual([true, true]);
    expect([false, true].map((marked) => markAfter(marked, form('no')))).toEqual([false, false]);
  });

  test('is what it was when nothing is sent, or nothing about it', () => {
    for (const sent of [undefined, form(), form('perhaps')]) {
      expect([false, true].map((marked) => markAfter(marked, sent))).toEqual([false, true]);
    }
  });
});
