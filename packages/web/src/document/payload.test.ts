import { isRouteErrorResponse, UNSAFE_ErrorResponseImpl } from 'react-router';
import { describe, expect, test } from 'vitest';
import { isMember, readPayload, writePayload } from './payload.ts';

const site = {
  brand: { name: 'Brygga', logo: null, logoShowsName: false, stylesheet: null },
  language: 'en',
  defaultLanguage: 'en',
  languages: ['en'],
  origin: 'https://forum.example',
  timeZone: 'UTC',
  now: 0,
  offlineReading: true,
  pageKey: '',
} as const;
const assets = { css: [], preload: [], entry: '/entry.js', code: '/home.js' };
const page = { id: 'home', path: '/' };

function roundTrip(loaderData: Record<string, unknown>, errors: Record<string, unknown> | null = null) {
  const json = writePayload({ site, assets, page, router: { loaderData, actionData: null, errors } });
  return { json, read: readPayload(json) };
}

describe('the payload', () => {
  test.each(['</script><script>alert(1)</script>', '<!--', '\u2028\u2029', '"\\u003c'])(
    'carries %j without ending its element',
    (text) => {
      const { json, read } = roundTrip({ home: { text } });
      expect(json).not.toContain('<');
      expect(json).not.toMatch(/[\u2028\u2029]/);
      expect(read.router.loaderData).toEqual({ home: { text } });
    },
  );

  test('brings a status back as React Router knows it', () => {
    const { read } = roundTrip({}, { page: new UNSAFE_ErrorResponseImpl(404, '', null) });
    const error = read.router.errors?.page;
    expect(isRouteErrorResponse(error) && error.status).toBe(404);
  });

  test('tells nothing of a fault', () => {
    const { json, read } = roundTrip({}, { page: new Error('password of the database') });
    expect(json).not.toContain('password');
    expect(read.router.errors?.page).toMatchObject({ status: 500 });
  });

  test('a page without errors has none', () => {
    expect(roundTrip({}).read.router.errors).toBeNull();
  });

  test.each([
    [{ frame: { me: { displayName: 'Signe' } } }, true],
    [{ frame: { me: null } }, false],
    [{}, false],
  ])('tells by %j whether a member reads: %s', (loaderData, member) => {
    expect(isMember(loaderData)).toBe(member);
  });
});
