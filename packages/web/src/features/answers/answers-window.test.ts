import { describe, expect, test } from 'vitest';
import { answersSearch } from './answers-address.ts';
import { answersVariables, withEarlier, withLater } from './answers-window.ts';

const posts = (count: number) => Array.from({ length: count }, (_, place) => place + 1);
const asked = (search: string) => answersVariables(new URLSearchParams(search));

describe('what is unrolled', () => {
  test('grows by a page, from where it began', () => {
    expect(withLater(posts(20), false)).toEqual({ show: 40 });
    expect(withLater(posts(20), true)).toEqual({ from: 1, show: 40 });
    expect(withEarlier(posts(20))).toEqual({ to: 20, show: 40 });
  });

  test('is bounded: what is far from the reader goes', () => {
    expect(withLater(posts(100), false)).toEqual({ from: 21, show: 100 });
    expect(withLater(posts(90), false)).toEqual({ from: 11, show: 100 });
    expect(withEarlier(posts(100))).toEqual({ to: 80, show: 100 });
  });
});

describe('an address', () => {
  test('asks for what it was made for', () => {
    expect(answersSearch({ order: 'HELPFUL' })).toBe('');
    expect(asked(answersSearch({ order: 'OLDEST', from: 7, show: 40 }))).toMatchObject({
      order: 'OLDEST',
      first: 40,
      from: 7,
    });
    expect(asked(answersSearch({ order: 'HELPFUL', to: 7, show: 60 }))).toMatchObject({ last: 60, to: 7 });
    expect(asked('?after=abc')).toMatchObject({ first: 20, after: 'abc' });
    expect(asked('?before=abc')).toMatchObject({ last: 20, before: 'abc' });
    expect(asked('?post=12&comments=12')).toMatchObject({
      around: 12,
      first: 20,
      unrolled: 12,
      unroll: true,
    });
  });

  test('asks for nothing out of bounds', () => {
    expect(asked('?show=5000')).toMatchObject({ first: 100 });
    expect(asked('?show=-1&from=x&post=1e9&comments=all')).toMatchObject({
      first: 20,
      from: undefined,
      around: undefined,
      unroll: false,
    });
  });
});
