import { expect, test } from 'vitest';
import { challengeFieldOf, challengeIn, placingFieldOf, placingsIn } from './challenge-in.ts';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test('empty rows of prizes and empty dates are left out', () => {
  const form = formOf({
    ...{ title: 'A lid', slug: ' ', brief: 'Why', rules: '', categoryId: '4' },
    ...{ prizeName_0: 'A week', prizeText_0: '', prizeName_1: ' ', prizeText_1: '', prizeText_2: 'Alone' },
    ...{ prizeName_2: '', opensAt: '2026-12-01T09:00', collectUntil: '2026-12-08T18:00', voteUntil: '' },
  });
  expect(challengeIn(form)).toEqual({
    ...{ title: 'A lid', slug: null, brief: 'Why', rules: '', categoryId: 4 },
    prizes: [
      { name: 'A week', text: '' },
      { name: '', text: 'Alone' },
    ],
    dates: {
      ...{ opensAt: '2026-12-01T09:00', collectUntil: '2026-12-08T18:00' },
      ...{ discussUntil: null, voteUntil: null, shortlistUntil: null },
    },
  });
});

test('who has a place is placed, the first first', () => {
  const form = formOf({
    ...{ place_9: '2', award_9: 'A mill', reason_9: 'Quiet.', place_7: '', award_7: 'Nothing', reason_7: '' },
    ...{ place_3: '1', award_3: 'A week', reason_3: 'Simple.', place_5: 'x', award_5: '', reason_5: '' },
  });
  expect(placingsIn(form)).toEqual([
    { entryNumber: 5, place: 0, award: '', reason: '' },
    { entryNumber: 3, place: 1, award: 'A week', reason: 'Simple.' },
    { entryNumber: 9, place: 2, award: 'A mill', reason: 'Quiet.' },
  ]);
});

test('what the API says of dates and prizes is told at their fields, whatever rows are empty', () => {
  const fieldOf = challengeFieldOf(
    formOf({ prizeName_0: '', prizeText_0: '', prizeName_1: '500 kr', prizeText_1: '', voteUntil: '' }),
  );
  expect(
    ['prizes.0.name', 'prizes.0.text', 'prizes', 'dates.voteUntil', 'title', 'prizes.7.name'].map(fieldOf),
  ).toEqual(['prizeName_1', 'prizeText_1', 'prizes', 'voteUntil', 'title', 'prizes']);
});

test('what the API says of a result is told at the entry that it means', () => {
  const fieldOf = placingFieldOf(formOf({ place_9: '2', place_7: '', place_3: '1' }));
  expect(
    ['placings.0.award', 'placings.1.reason', 'placings.1.entryNumber', 'placings', 'thanks'].map(fieldOf),
  ).toEqual(['award_3', 'reason_9', 'place_9', 'placings', 'thanks']);
});
