import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvField, csvInstant, csvRow } from './csv.rules.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =cmd|’/c calc’!A1', '\n@x', '＝1', '|x', '%0'])(
  '%j opens no formula',
  (text) => {
    expect(csvField(text).replace(/^"/, '')).toMatch(/^'/);
  },
);

test('numbers stay numbers, nothing stays empty, words stay as they are', () => {
  expect(csvRow([-1, 2.5, null, 'Cold brew', 'a-b'])).toBe('-1,2.5,,Cold brew,a-b\r\n');
});

test('instants are what spreadsheets take for one', () => {
  expect(csvInstant('2026-11-09T03:24:21.265Z')).toBe('2026-11-09 03:24:21');
  expect(csvInstant(null)).toBeNull();
});

/** Reads one row as RFC 4180 has it. */
function fieldsOf(row: string): string[] {
  const fields = [''];
  let quoted = false;
  for (let place = 0; place < row.length; place++) {
    const one = row[place]!;
    if (quoted && one === '"' && row[place + 1] === '"') place++;
    else if (one === '"') {
      quoted = !quoted;
      continue;
    } else if (!quoted && one === ',') {
      fields.push('');
      continue;
    }
    fields.push(fields.pop() + one);
  }
  return fields;
}

test('whatever people write is one value of one row, and none of it is a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 5 }), (texts) => {
      const row = csvRow(texts);
      expect(row.endsWith('\r\n')).toBe(true);
      const read = fieldsOf(row.slice(0, -2));
      expect(read.length).toBe(texts.length);
      for (const [place, field] of read.entries()) {
        expect([texts[place], `'${texts[place]}`]).toContain(field);
        expect(field).not.toMatch(/^\s*[=+\-@]/);
      }
    }),
  );
});
