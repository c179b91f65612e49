import { expect, test } from 'vitest';
import { answersIn, askedIn } from './answers-in.ts';

const form = (...entries: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

test('a form of every kind is read as its questions are asked, and what is left out is left out', () => {
  const sent = form(
    ['asked', '1 SINGLE 2'],
    ['asked', '2 MULTIPLE 3'],
    ['asked', '3 RANKING 3'],
    ['asked', '4 RATING 2'],
    ['asked', '5 TEXT 0'],
    ['asked', '6 SINGLE 2'],
    ['q1', '0'],
    ['q2', '0'],
    ['q2', '2'],
    ['q3_0', '2'],
    ['q3_1', '0'],
    ['q3_2', '1'],
    ['q4', '5'],
    ['q5', ' Sour. '],
  );
  expect(answersIn(sent, askedIn(sent))).toEqual([
    { question: 1, picks: [0], text: '' },
    { question: 2, picks: [0, 2], text: '' },
    { question: 3, picks: [2, 0, 1], text: '' },
    { question: 4, picks: [5], text: '' },
    { question: 5, picks: [], text: ' Sour. ' },
  ]);
});

test('nonsense is answered with what every question refuses', () => {
  const sent = form(['asked', '1 SINGLE 2'], ['asked', 'x'], ['q1', 'first'], ['q9', '1']);
  expect(answersIn(sent, askedIn(sent))).toEqual([{ question: 1, picks: [-1], text: '' }]);
});
