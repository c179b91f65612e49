import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answeredFirst, type Likely } from './answered-first.rules.ts';

const thread = (id: number, data: Partial<Likely> = {}) => ({
  id,
  solvedAt: null,
  verifiedAt: null,
  answerCount: 0,
  ...data,
});
const numbers = (threads: readonly { id: number }[]) => threads.map(({ id }) => id);
const now = new Date('2026-01-01');

test('solved and verified ones come first, then answered ones, each in the order of their likeness', () => {
  const likest = [
    thread(1),
    thread(2, { answerCount: 3 }),
    thread(3, { solvedAt: now, answerCount: 1 }),
    thread(4, { verifiedAt: now, answerCount: 1 }),
    thread(5, { answerCount: 1 }),
  ];
  expect(numbers(answeredFirst(likest, 5))).toEqual([3, 4, 2, 5, 1]);
});

test('what is less alike does not push out what is more alike', () => {
  expect(numbers(answeredFirst([thread(1), thread(2), thread(3, { solvedAt: now })], 2))).toEqual([1, 2]);
});

test('it is always the likest, each once', () => {
  const likely = fc.record({
    id: fc.nat(),
    solvedAt: fc.constantFrom(null, now),
    verifiedAt: fc.constantFrom(null, now),
    answerCount: fc.nat(3),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(likely, { selector: ({ id }) => id, maxLength: 15 }),
      fc.nat(8),
      (likest, limit) => {
        const chosen = numbers(answeredFirst(likest, limit));
        expect(chosen.toSorted()).toEqual(numbers(likest.slice(0, limit)).toSorted());
      },
    ),
  );
});
