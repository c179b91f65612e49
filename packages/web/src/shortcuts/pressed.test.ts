import { describe, expect, test } from 'vitest';
import { meant, pressed } from './pressed.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

describe('a key press', () => {
  test.each([
    [{ key: 'J' }, 'j'],
    [{ key: '?' }, '?'],
    [{ key: 'k', ctrlKey: true }, 'Mod+k'],
    [{ key: 'k', metaKey: true }, 'Mod+k'],
    // Some keyboards write letters with Alt, and some readers have shortcuts of their own there.
    [{ key: 'j', altKey: true }, undefined],
    [{ key: 'Enter' }, undefined],
    [{ key: ' ' }, undefined],
  ])('%o is %j', (press, name) => {
    expect(pressed({ ...plain, ...press })).toBe(name);
  });
});

describe('presses in a row', () => {
  const [next, home] = [{ keys: 'j' }, { keys: 'g h' }];
  test.each([
    [undefined, 'j', { shortcut: next }],
    [undefined, 'g', { begun: 'g' }],
    ['g', 'h', { shortcut: home }],
    ['g', 'j', { shortcut: next }],
    ['g', 'g', { begun: 'g' }],
    [undefined, 'h', {}],
  ])('%j, then %j', (before, press, expected) => {
    expect(meant([next, home], before, press)).toEqual(expected);
  });
});
