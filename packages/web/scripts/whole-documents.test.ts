import fs from 'node:fs';
import path from 'node:path';
import { parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { withoutSpace } from './graphql-plugin.ts';

const source = path.resolve(import.meta.dirname, '../src');
const documents = fs
  .globSync('**/*.{ts,tsx}', { cwd: source })
  .filter((file) => !file.startsWith('generated') && !/\.test\.tsx?$/.test(file))
  .flatMap((file) => [
    ...fs.readFileSync(path.join(source, file), 'utf8').matchAll(/\bgraphql\(\s*`([^`]*)`/g),
  ])
  .map(([, text]) => text!);

test('every document says without its spaces what it says with them', () => {
  expect(documents.length).toBeGreaterThan(50);
  for (const text of documents) expect(print(parse(withoutSpace(text)))).toBe(print(parse(text)));
});

test('little is left of them', () => {
  const before = documents.join('').length;
  expect(documents.map(withoutSpace).join('').length).toBeLessThan(before * 0.7);
});
