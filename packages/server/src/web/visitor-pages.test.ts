import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Page, readPage } from './page.ts';
import { createVisitorPages } from './visitor-pages.ts';

function maker(headers: HeadersInit = {}) {
  return vi.fn(async (): Promise<Page> => readPage(new Response('a page', { headers })));
}

describe('visitors’ pages', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('a page asked for many times at once is made once', async () => {
    const visitorPage = createVisitorPages();
    const make = maker();
    await Promise.all(Array.from({ length: 50 }, () => visitorPage('/', make)));
    expect(make).toHaveBeenCalledTimes(1);
  });

  test('it is kept for a second and no longer', async () => {
    const visitorPage = createVisitorPages();
    const make = maker();
    await visitorPage('/', make);
    vi.advanceTimersByTime(999);
    await visitorPage('/', make);
    expect(make).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    await visitorPage('/', make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  test('each address and language has its own', async () => {
    const visitorPage = createVisitorPages();
    const make = maker();
    await visitorPage('/t/1', make);
    await visitorPage('/sv/t/1', make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  test('a page that sets a cookie is never handed to another visitor', async () => {
    const visitorPage = createVisitorPages();
    const make = maker({ 'set-cookie': 'session=one' });
    await Promise.all([visitorPage('/', make), visitorPage('/', make)]);
    expect(make).toHaveBeenCalledTimes(2);
  });

  test('a failure is not kept', async () => {
    const visitorPage = createVisitorPages();
    const fail = vi.fn(async (): Promise<Page> => Promise.reject(new Error('no database')));
    await expect(visitorPage('/', fail)).rejects.toThrow('no database');
    const make = maker();
    await visitorPage('/', make);
    expect(make).toHaveBeenCalledTimes(1);
  });
});
