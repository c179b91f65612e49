import { expect, test } from 'vitest';
import { searchAddress } from './search-address.ts';
import { understood } from './understood.ts';

test('what was typed as a filter becomes a part of the address', () => {
  const search = understood({
    words: 'pump',
    filters: {
      kind: 'QUESTION',
      sort: 'NEWEST',
      language: null,
      solved: true,
      category: { number: 4 },
      product: null,
      tags: [{ name: 'descaling' }],
      author: { handle: 'bram' },
      status: null,
      meaning: 'IN_PROGRESS',
    },
  });
  expect(searchAddress(search)).toBe(
    '/search?q=pump&kind=question&category=4&tag=descaling&solved=yes&author=bram&status=coming&sort=newest',
  );
});
