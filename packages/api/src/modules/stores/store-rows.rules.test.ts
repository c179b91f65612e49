import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storeRowsIn } from './store-rows.rules.ts';

const head = 'name,town,country,address,opening,slug\n';

describe('a file of stores', () => {
  test('is read whatever the order of its columns, its quotes and its separators', () => {
    const text =
      '\uFEFFTown;Name;Country;Manager;Address\r\nMalmö;"Kaffe; & Te";se;Ida;"Storgatan 1\n211 34 Malmö"\r\n;;;;\r\nLund;"The ""Mill""";SE;;\r\n';
    expect(storeRowsIn(text)).toEqual({
      rows: [
        {
          ...{ line: 2, slug: null, name: 'Kaffe; & Te', town: 'Malmö', country: 'se', opening: null },
          address: 'Storgatan 1\n211 34 Malmö',
        },
        { line: 5, slug: null, name: 'The "Mill"', town: 'Lund', country: 'SE', address: '', opening: null },
      ],
      issues: [],
      passedOver: ['Manager'],
    });
  });

  test('tells which of its columns are none, as they are written; what has no name is none', () => {
    const misspelt = storeRowsIn('name;town;country;Adress;;\nMill;Lund;SE;Storgatan 1;;\n');
    expect(misspelt).toMatchObject({ rows: [{ name: 'Mill', address: null }], issues: [] });
    expect(misspelt.passedOver).toEqual(['Adress']);
    expect(storeRowsIn('Name,Twon,country\nMill,Lund,SE\n')).toMatchObject({
      rows: [],
      issues: [{ line: 1, field: 'town', code: 'REQUIRED' }],
      passedOver: ['Twon'],
    });
    const other = Array.from({ length: 30 }, (_, n) => `${n}${'x'.repeat(90)}`).join(',');
    expect(storeRowsIn(`${other}\n`).passedOver.map(({ length }) => length)).toEqual(Array(20).fill(60));
  });

  test('tells what is wrong by its line, and takes the rest', () => {
    const { rows, issues } = storeRowsIn(
      `${head}Mill,Lund,SE,,,mill\nX,,Sweden,,,\nOther mill,Ghent,BE,,,mill\nThird,Ghent,BE,,,No Good\n`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['Mill']);
    expect(issues.map(({ line, field, code }) => `${line} ${field} ${code}`)).toEqual([
      '3 name TOO_SHORT',
      '3 town REQUIRED',
      '3 country BAD_FORMAT',
      '4 slug TAKEN',
      '5 slug BAD_FORMAT',
    ]);
  });

  test('says of two of one name and town which is which', () => {
    const { rows, issues } = storeRowsIn(
      'name,town,country,slug\nMill,Lund,SE,\nMill,Lund,SE,\nMill,Lund,SE,mill-2\n',
    );
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(issues).toMatchObject([{ line: 3, field: 'slug', code: 'REQUIRED' }]);
  });

  test('that ends within a cell is told by its line', () => {
    expect(storeRowsIn(`${head}Mill,Lund,SE,,,\n"Mill,Ghent,BE\n`)).toMatchObject({
      rows: [],
      issues: [{ line: 3, field: 'csv', code: 'BAD_FORMAT' }],
    });
  });

  test('needs its columns, and not more rows than are taken at once', () => {
    expect(storeRowsIn('').issues.map(({ field }) => field)).toEqual(['name', 'town', 'country']);
    expect(storeRowsIn('name;town\n').issues.map(({ field }) => field)).toEqual(['country']);
    const many = head + 'Mill,Lund,SE,,,\n'.repeat(501);
    expect(storeRowsIn(many)).toMatchObject({ rows: [], issues: [{ line: 502, code: 'TOO_MANY' }] });
  });

  test('brings back what was written into it', () => {
    const cell = fc.string({ minLength: 2, maxLength: 20 }).filter((text) => /^\S.*\S$/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.record({ name: cell, town: cell }), { maxLength: 5 }), (stores) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = ['name,town,country', ...stores.map((s) => `${quoted(s.name)},${quoted(s.town)},SE`)];
        const { rows } = storeRowsIn(text.join('\n'));
        expect(rows.map(({ name, town }) => ({ name, town }))).toEqual(stores);
      }),
    );
  });
});
