import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loggedWords } from './logged-words.rules.ts';

describe('what is kept of a search', () => {
  test.each([
    ['  Pump   HUMS ', 'pump hums'],
    ['"milk foam" cold', 'milk foam cold'],
    ['crème brûlée', 'crème brûlée'],
    ['error E05 after 2 years', 'error e05 after 2 years'],
    ['EQ6 plus s700', 'eq6 plus s700'],
    ['node.js 1.2.3', 'node.js 1.2.3'],
    ['咖啡 機', '咖啡 機'],
  ])('%j stays %j', (words, kept) => {
    expect(loggedWords(words)).toBe(kept);
  });

  test.each([
    ['order for anna.svensson@example.org today', 'order for ••• today'],
    ['Anna＠example.org pump', '••• pump'],
    ['what did @the-owl say', 'what did ••• say'],
    ['see https://example.org/a?b=c pump', 'see ••• pump'],
    ['www.example.test pump', '••• pump'],
    ['example.com/x pump', '••• pump'],
    ['call +46 (0)70-123 45 67 pump', 'call +••• pump'],
    ['card 4111 1111 1111 1111 refused', 'card ••• refused'],
    ['born 850101-1234 pump', 'born ••• pump'],
    ['iban se45 5000 0000 0583 9825 7466', 'iban se•••'],
    ['tel ٠٧٠١٢٣٤٥٦٧', 'tel •••'],
    ['a@b.se c@d.se pump', '••• pump'],
  ])('%j becomes %j', (words, kept) => {
    expect(loggedWords(words)).toBe(kept);
  });

  test.each(['', '  ', '"', '@owl', 'anna@example.org', '+46 70 123 45 67', '•••', '!?'])(
    'of %j nothing is kept',
    (words) => {
      expect(loggedWords(words)).toBe('');
    },
  );

  test('is short, and never holds an address, a handle or a long number, whatever is around it', () => {
    const around = fc.string({ unit: 'grapheme', maxLength: 60 });
    const secret = fc.constantFrom('a@b.se', '@owl', '070-1234567', '4111111111111111', 'https://x.test/y');
    fc.assert(
      fc.property(around, secret, around, (before, hidden, after) => {
        const kept = loggedWords(`${before} ${hidden} ${after}`);
        expect([...kept].length).toBeLessThanOrEqual(80);
        expect(kept).not.toMatch(/@|:\/\/|\p{Nd}{7}|"/u);
        expect(kept).not.toContain(hidden);
      }),
    );
  });
});
