import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const source = path.resolve(import.meta.dirname, '..');
const read = (file: string) => fs.readFileSync(path.join(source, file), 'utf8');

const designed = fs.globSync('design/**/*.tsx', { cwd: source }).sort();
const samples = fs
  .globSync('gallery/*.tsx', { cwd: source })
  .map((file) => read(file))
  .join('\n');

/** What surrounds every page, and so the gallery. */
const around = (file: string) => file.startsWith('design/frame/') || file === 'design/ProgressBar.tsx';

/** What is seen only as a part of others that are shown. */
const within = (file: string) => file === 'design/Icon.tsx';

test('every component can be looked at in the gallery', () => {
  expect(designed.length).toBeGreaterThan(60);
  const missing = designed.filter(
    (file) => !around(file) && !within(file) && !samples.includes(`'../${file}'`),
  );
  expect(missing).toEqual([]);
});
