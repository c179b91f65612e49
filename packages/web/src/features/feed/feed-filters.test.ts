import { describe, expect, test } from 'vitest';
import { feedSearch, feedVariables, isNarrowed, readFeedFilters, stepSearch } from './feed-filters.ts';

describe('feed filters', () => {
  test('an address without filters asks for the active ones', () => {
    expect(feedVariables(new URLSearchParams())).toEqual({
      order: 'ACTIVE',
      period: 'ALL',
      language: null,
      inReadingLanguages: true,
      first: 20,
      after: null,
    });
  });

  test('filters survive the way into an address and back', () => {
    const filters = { order: 'TOP', period: 'WEEK', language: 'sv' } as const;
    expect(readFeedFilters(new URLSearchParams(feedSearch(filters)))).toEqual(filters);
  });

  test('unknown filters count as not said', () => {
    const filters = readFeedFilters(new URLSearchParams('order=bribed&period=aeon&language=<script>'));
    expect(filters).toEqual({ order: 'ACTIVE', period: 'ALL', language: null });
  });

  test('the period is dropped where it means nothing', () => {
    expect(feedSearch({ order: 'LATEST', period: 'WEEK', language: null })).toBe('?order=latest');
  });

  test('the reader’s languages count while the address says nothing of languages', () => {
    const asked = (address: string) => feedVariables(new URLSearchParams(address));
    expect(asked('language=sv')).toMatchObject({ language: 'sv', inReadingLanguages: false });
    expect(asked('language=any')).toMatchObject({ language: null, inReadingLanguages: false });
    expect(isNarrowed(readFeedFilters(new URLSearchParams('language=any')))).toBe(false);
  });

  test('a step backwards asks for the last ones before a cursor', () => {
    const filters = readFeedFilters(new URLSearchParams('language=fr'));
    const search = new URLSearchParams(stepSearch(filters, { before: 'abc' }));
    expect(feedVariables(search)).toMatchObject({ last: 20, before: 'abc', language: 'fr' });
  });
});
