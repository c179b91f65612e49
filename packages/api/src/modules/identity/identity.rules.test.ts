import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDisplayName, checkEmail, checkHandle, checkPassword, normalHandle } from './identity.rules.ts';

const codes = (issues: { code: string }[]) => issues.map(({ code }) => code);

test.each(['abc', 'a-b', 'a_b_c', '123', 'x'.repeat(30), 'noor', 'k9-unit'])('%s is a handle', (handle) => {
  expect(checkHandle('handle', handle, 'Brygga')).toEqual([]);
});

test.each([
  ['ab', 'TOO_SHORT'],
  ['', 'REQUIRED'],
  ['x'.repeat(31), 'TOO_LONG'],
  ['-abc', 'BAD_FORMAT'],
  ['abc_', 'BAD_FORMAT'],
  ['a b c', 'BAD_FORMAT'],
  ['åsa', 'BAD_FORMAT'],
  ['a.b.c', 'BAD_FORMAT'],
  ['admin', 'TAKEN'],
  ['support', 'TAKEN'],
  ['brygga', 'TAKEN'],
  ['bryg-ga', 'TAKEN'],
  ['former-12', 'TAKEN'],
])('%s is no handle: %s', (handle, code) => {
  expect(codes(checkHandle('handle', handle, 'Brygga'))).toEqual([code]);
});

test('whatever passes as a handle reads the same in a path, a mention and lower case', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 35 }), (text) => {
      const handle = normalHandle(text);
      if (checkHandle('handle', handle, 'Brygga').length > 0) return;
      expect(handle).toMatch(/^[a-z0-9][a-z0-9_-]{1,28}[a-z0-9]$/);
      expect(encodeURIComponent(handle)).toBe(handle);
      expect(handle.toLowerCase()).toBe(handle);
    }),
  );
});

test.each(['Anna', '山田太郎', 'مريم', 'Zoë', '👩🏽‍🔬', 'O’Brien', '<b>', "Robert'); DROP TABLE"])(
  '%s is a name',
  (name) => {
    expect(checkDisplayName('displayName', name)).toEqual([]);
  },
);

test.each(['', '\u202Eanna', 'an\u0007na', 'an\nna', '\u200B', '\u2066x', 'x'.repeat(61), '\uD800'])(
  '%j is no name',
  (name) => {
    expect(checkDisplayName('displayName', name)).toHaveLength(1);
  },
);

test.each(['a@b.se', 'anna.k+brygga@mail.example.co.uk', "o'neill@example.org"])(
  '%s is an address',
  (email) => {
    expect(checkEmail('email', email)).toEqual([]);
  },
);

test.each([
  'a@b',
  'a b@c.se',
  '@c.se',
  'a@.se',
  'a@b..se',
  '.a@b.se',
  'a..b@c.se',
  'a@b.se\nBcc: x@y.se',
  '',
])('%j is no address', (email) => {
  expect(checkEmail('email', email)).toHaveLength(1);
});

test.each([
  ['', 'REQUIRED'],
  ['short', 'TOO_SHORT'],
  ['aaaaaaaaaaaa', 'BAD_FORMAT'],
  ['x'.repeat(201), 'TOO_LONG'],
])('the password %j is refused: %s', (password, code) => {
  expect(codes(checkPassword('password', password))).toEqual([code]);
});
