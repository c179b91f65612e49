import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrokenRow, type DumpRow, readDumpRows } from './dump-rows.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dump-rows-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(xml: string | Buffer, chunkBytes?: number): Promise<(DumpRow | BrokenRow)[]> {
  const file = path.join(folder, 'Posts.xml');
  writeFileSync(file, xml);
  const rows: (DumpRow | BrokenRow)[] = [];
  for await (const some of readDumpRows(file, undefined, chunkBytes)) rows.push(...some);
  return rows;
}

/** Ids of readable rows; what is wrong with the others. */
const inShort = (rows: (DumpRow | BrokenRow)[]) =>
  rows.map((row) => ('problem' in row ? `${row.number}: ${row.problem}` : (row.attributes.Id ?? '-')));

describe('readDumpRows', () => {
  test('takes a byte order mark, CRLF, entities, characters beyond the first plane, and end tags', async () => {
    const rows = await read(
      '\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<posts>\r\n' +
        '  <row Id="1" Body="&lt;p&gt;a &amp; b &#xA;🍺 &quot;c&quot; > d&lt;/p&gt;" />\r\n' +
        "  <row\r\n    Id='2' Other=\"x\"></row>\r\n<!-- <row Id='9' /> --></posts>\r\n",
    );
    expect(rows).toEqual([
      { number: 1, attributes: { Id: '1', Body: '<p>a & b \n🍺 "c" > d</p>' } },
      { number: 2, attributes: { Id: '2', Other: 'x' } },
    ]);
  });

  test.each([
    ['a raw < in a value', '<row Id="1" Body="a < b" />', '2: the row is not closed before the next <'],
    ['markup in a value', '<row Id="1" Body="<p>a</p>" />', '2: the row is not closed before the next <'],
    ['a missing quote', '<row Id="1 Body="x" />', '2: malformed XML'],
    ['an unknown entity', '<row Id="1" Body="&nbsp;" />', '2: malformed XML: undefined entity'],
    ['an attribute twice', '<row Id="1" Id="2" />', '2: malformed XML: duplicate attribute: Id'],
    ['no value', '<row Id=1 />', '2: malformed XML: unquoted attribute value'],
    ['another element', '<item Id="1" />', '2: <item> is not a row'],
  ])('%s costs one row and no other', async (_what, broken, says) => {
    const rows = inShort(await read(`<posts>\n<row Id="0" />\n${broken}\n<row Id="3" />\n</posts>`));
    expect(rows).toEqual(['0', expect.stringContaining(says), '3']);
  });

  test('a file that was cut off gives every row before the cut', async () => {
    expect(inShort(await read('<posts>\n<row Id="1" />\n<row Id="2" Body="and th'))).toEqual([
      '1',
      '2: the row is not closed before the next <',
    ]);
    expect(inShort(await read(''))).toEqual([]);
    expect(inShort(await read('no XML at all'))).toEqual([]);
  });

  test('where the file is cut into chunks makes no difference', async () => {
    const xml =
      '<?xml version="1.0"?>\n<posts>\n<row Id="1" Body="&lt;é🍺&gt; -->" /><row Id="2 />\n' +
      '<!-- x <row/> --><row Id="3"></row>\n<row Id="4" Body="&#10;" />\n</posts>';
    const whole = await read(xml);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 90 }), async (chunkBytes) => {
        expect(await read(xml, chunkBytes)).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });
});
