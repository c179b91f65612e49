import { expect, test } from 'vitest';
import { differing, savedFields } from './saved-fields.ts';

const challenge = {
  ...{ title: 'A lid for the last cup', slug: 'a-lid', brief: 'What keeps\nit warm?', rules: '' },
  category: { number: 7 },
  prizes: [{ name: 'A week with us', text: '' }],
  localDates: {
    ...{ opensAt: '2026-12-01T18:00', collectUntil: '2026-12-08T18:00' },
    ...{ discussUntil: null, voteUntil: '2026-12-15T18:00', shortlistUntil: null },
  },
};

test('a form that was opened and sent differs in nothing', () => {
  const saved = savedFields(challenge);
  expect(saved).toMatchObject({ categoryId: '7', prizeName_0: 'A week with us', discussUntil: '' });
  // Empty rows of prizes, and what is sent along, are no difference; nor are the ends of lines.
  const sent = { ...saved, brief: 'What keeps\r\nit warm? ', prizeName_1: '', form: 'update', version: '3' };
  expect(differing(sent, saved)).toEqual([]);
});

test('what somebody else wrote, added or took away is named', () => {
  const sent = { ...savedFields(challenge), prizeName_1: 'A name on the box' };
  const theirs = savedFields({
    ...challenge,
    title: 'A lid for every cup',
    prizes: [],
    localDates: { ...challenge.localDates, voteUntil: null },
  });
  expect(differing(sent, theirs)).toEqual(['title', 'voteUntil', 'prizeName_0', 'prizeName_1']);
});
