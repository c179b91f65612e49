import fs from 'node:fs';
import path from 'node:path';
import { buildSchema, parse, print, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { source } from './source-graph.ts';
import { readFragments, wholeDocument, withoutSpace, withWholeDocuments } from './whole-documents.ts';

const documents = fs
  .globSync('**/*.{ts,tsx}', { cwd: source })
  .filter((file) => !file.startsWith('generated') && !/\.test\.tsx?$/.test(file))
  .flatMap((file) => [
    ...fs.readFileSync(path.join(source, file), 'utf8').matchAll(/\bgraphql\(\s*`([^`]*)`/g),
  ])
  .map(([, text]) => text!);
const fragments = readFragments(source);

test('every document says without its spaces what it says with them', () => {
  expect(documents.length).toBeGreaterThan(50);
  for (const text of documents) expect(print(parse(withoutSpace(text)))).toBe(print(parse(text)));
});

test('little is left of them', () => {
  const before = documents.join('').length;
  expect(documents.map(withoutSpace).join('').length).toBeLessThan(before * 0.7);
});

test('what is sent is whole, and the API understands it', () => {
  const schema = buildSchema(
    fs.readFileSync(path.resolve(import.meta.dirname, '../../api/schema.graphql'), 'utf8'),
  );
  const sent = documents.filter((text) => !/^\s*fragment /.test(text));
  expect(sent.length + fragments.size).toBe(documents.length);
  for (const text of sent) expect(validate(schema, parse(wholeDocument(text, fragments)))).toEqual([]);
});

describe('code as it is built', () => {
  const known = new Map([
    ['Name', 'fragment Name on Member { name }'],
    ['Card', 'fragment Card on Member @_unmask { ...Name path }'],
  ]);

  test('sends whole texts', () => {
    const code =
      'const Q = graphql(\n  `\n  query Q {\n    me { ...Card ...Name ... on Member { id } }\n  }\n`,\n  [CardFragment],\n);';
    expect(withWholeDocuments(code, known)).toBe(
      'const Q = graphql(`query Q{me{...Card...Name...on Member{id}}}fragment Card on Member{...Name path}fragment Name on Member{name}`);',
    );
  });

  test('has no fragments, and imports nothing for them', () => {
    const code = [
      "import { Card, CardFragment } from './Card.tsx';",
      "import { NameFragment } from './Name.tsx';",
      "import { OpenedFragment } from './Opened.tsx';",
      "import { KeptFragment } from './Kept.tsx';",
      'export const F = graphql(`fragment F on Member { ...Name }`, [NameFragment, CardFragment]);',
      'const { name } = readFragment(OpenedFragment, data.card);',
      'const kept = [KeptFragment, Card];',
    ].join('\n');
    expect(withWholeDocuments(code, known).split('\n')).toEqual([
      "import { Card, CardFragment } from './Card.tsx';",
      '',
      '',
      "import { KeptFragment } from './Kept.tsx';",
      'export const F = void 0;',
      'const { name } = data.card;',
      'const kept = [KeptFragment, Card];',
    ]);
  });

  test('names no fragment that is not there', () => {
    expect(() => wholeDocument('{ me { ...Nobody } }', known)).toThrow('There is no fragment Nobody.');
  });
});
