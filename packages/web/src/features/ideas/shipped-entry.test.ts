import { expect, test } from 'vitest';
import { shippedEntry } from './shipped-entry.ts';

const entry = {
  id: 'tag:embassy.test,2026-01-02:post-7',
  title: 'A lid for the hopper',
  page: 'http://embassy.test/t/3/a-lid',
  author: { name: 'Alma' },
  publishedAt: '2026-01-02T00:00:00Z',
  updatedAt: '2026-01-02T00:00:00Z',
  tags: [],
  language: 'en',
  html: '<p>Please.</p>',
};
const t = ((id: string, values?: { names: string }) => (values ? `by ${values.names}` : id)) as never;

test('what was shipped is told on its day, in the brand’s words, with its people', () => {
  const shipped = shippedEntry(
    entry,
    {
      shippedAt: '2026-05-01T00:00:00Z',
      reason: 'In every Solo <since May> & later.',
      contributors: [
        { member: { displayName: 'Alma', isFormer: false } },
        { member: { displayName: 'gone', isFormer: true } },
      ],
    },
    { t },
  );
  expect(shipped).toMatchObject({
    id: 'tag:embassy.test,2026-01-02:post-7-shipped',
    publishedAt: '2026-05-01T00:00:00Z',
    html: '<p>In every Solo &lt;since May&gt; &amp; later.</p><p>by Alma, person.former</p>',
  });
});

test('what is not shipped stays what it was', () => {
  expect(shippedEntry(entry, null, { t })).toBe(entry);
});
