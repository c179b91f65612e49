import fs from 'node:fs';
import path from 'node:path';

export const repository = path.resolve(import.meta.dirname, '../../../..');
export const apiSource = path.join(repository, 'packages/api/src');
export const rooms = fs
  .readdirSync(path.join(apiSource, 'modules'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The files below a folder of the repository whose path matches, with their text. */
export function sourceFiles(folder: string, pattern: RegExp): { file: string; text: string }[] {
  return fs
    .readdirSync(path.join(repository, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => pattern.test(file) && !/(^|\/)(node_modules|dist|generated)\//.test(file))
    .sort()
    .map((file) => ({ file, text: fs.readFileSync(path.join(repository, file), 'utf8') }));
}

/** The text from `from`, an opening bracket, to the bracket that closes it. */
export function bracketed(text: string, from: number): string {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if ('([{'.includes(text[i]!)) depth++;
    if (')]}'.includes(text[i]!) && --depth === 0) return text.slice(from, i + 1);
  }
  return text.slice(from);
}
