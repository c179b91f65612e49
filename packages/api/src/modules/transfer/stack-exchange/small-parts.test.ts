import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkHandle } from '../../identity/index.ts';
import { copyText } from '../copy-rows.ts';
import { Fields } from './dump/fields.ts';
import { licenceOf } from './dump/licence.ts';
import { siteNameOf } from './dump/site-name.ts';
import { tagNamesIn } from './dump/tag-names.ts';
import { handleFrom } from './handles.ts';
import { IdSet } from './id-set.ts';

test.each([
  ['stackexchange-beer', 'beer.stackexchange.com'],
  ['stackexchange-bicycles-meta', 'bicycles.meta.stackexchange.com'],
  ['beer.stackexchange.com', 'beer.stackexchange.com'],
  ['Beer', 'beer.stackexchange.com'],
  ['askubuntu', 'askubuntu.com'],
  ['stackexchange-mathoverflow', 'mathoverflow.net'],
  ['my dump!', undefined],
])('the site of a folder %s', (folder, site) => {
  expect(siteNameOf(folder)).toBe(site);
});

test('tag names in both notations', () => {
  expect(tagNamesIn('<hops><c#>')).toEqual(['hops', 'c#']);
  expect(tagNamesIn('|hops|c#|')).toEqual(['hops', 'c#']);
  expect(tagNamesIn('')).toEqual([]);
});

test('the licence of the day, unless the row says one', () => {
  expect(licenceOf(undefined, new Date('2011-04-07T23:59:59Z'))).toBe('CC BY-SA 2.5');
  expect(licenceOf(undefined, new Date('2011-04-08T00:00:00Z'))).toBe('CC BY-SA 3.0');
  expect(licenceOf(undefined, new Date('2018-05-02T00:00:00Z'))).toBe('CC BY-SA 4.0');
  expect(licenceOf('CC BY-SA 4.0', new Date('2011-01-01'))).toBe('CC BY-SA 4.0');
});

describe('handleFrom', () => {
  test.each([
    ['Jon Ericson', 'jon-ericson'],
    ['Søren Åkesson', 'soren-akesson'],
    ['LessPop_MoreFizz', 'lesspop_morefizz'],
    ['Мсž', 'z'],
    ['✿', 'member'],
  ])('%s', (name, handle) => expect(handleFrom(name)).toBe(handle));

  test('any name gives a handle that only its length or the list of kept ones can refuse', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const codes = checkHandle('handle', handleFrom(name), 'Brygga').map(({ code }) => code);
        expect(codes.filter((code) => code !== 'TOO_SHORT' && code !== 'TAKEN')).toEqual([]);
      }),
    );
  });
});

test('an IdSet is a set', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), (ids) => {
      const mine = new IdSet();
      const real = new Set<number>();
      for (const id of [...ids, ...ids]) {
        expect(mine.has(id)).toBe(real.has(id));
        expect(mine.add(id)).toBe(!real.has(id));
        real.add(id);
      }
    }),
  );
});

describe('Fields', () => {
  const fields = new Fields({
    Id: '12',
    Big: '99999999999',
    Word: 'x',
    Empty: '',
    Day: '2014-01-21',
    Odd: '2014-13-45',
  });
  test('numbers', () => {
    expect(fields.number('Id')).toBe(12);
    expect(fields.number('Empty')).toBeUndefined();
    expect(() => fields.number('Big')).toThrow('Big is "99999999999", which is no number');
    expect(() => fields.number('Word')).toThrow('no number');
    expect(() => fields.requiredNumber('Absent')).toThrow('Absent is missing');
  });
  test('dates are in UTC, whatever they leave unsaid', () => {
    const read = (text: string) => new Fields({ At: text }).date('At')?.toISOString();
    expect(read('2014-01-21T20:26:05.383')).toBe('2014-01-21T20:26:05.383Z');
    expect(read('2014-01-21 20:26:05')).toBe('2014-01-21T20:26:05.000Z');
    expect(fields.date('Day')?.toISOString()).toBe('2014-01-21T00:00:00.000Z');
    expect(() => fields.date('Odd')).toThrow('no date');
    expect(() => fields.requiredDate('Absent')).toThrow('Absent is missing');
  });
});

test('COPY text keeps what would end a field or a row', () => {
  expect(copyText('a\tb\\c\nd\r')).toBe('a\\tb\\\\c\\nd\\r');
  expect(copyText(null)).toBe('\\N');
  expect(copyText('\\N')).toBe('\\\\N');
  expect(copyText(['a"b', 'c\\d', ''])).toBe('{"a\\\\"b","c\\\\\\\\d",""}');
  expect(copyText(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
});
