import fs from 'node:fs';
import path from 'node:path';
import { withoutFragments } from './whole-documents.ts';

/** The web's sources. */
export const source = path.resolve(import.meta.dirname, '../src');

const staticImport =
  /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'"`;]*?\bfrom\s+)?['"](\.[^'"]+\.(?:tsx?|css))['"]/g;
const lateImport = /(?<!typeof )\bimport\(\s*['"](\.[^'"]+\.tsx?)['"]\s*,?\s*\)/g;

/** What the router has at hand from the start, though no import names it. */
const resources = { importer: 'router.tsx', glob: 'routes/*.resource.ts' };

/** All files whose code comes with a file: those it imports, those they import, and so on; the file is among them. */
export function filesWith(file: string): Set<string> {
  const found = new Set<string>();
  const visit = (one: string): void => {
    if (found.has(one) || !fs.existsSync(one)) return;
    found.add(one);
    const code = withoutFragments(fs.readFileSync(one, 'utf8'));
    for (const [, name] of code.matchAll(staticImport)) visit(path.resolve(path.dirname(one), name ?? ''));
    if (one === path.join(source, resources.importer)) {
      for (const name of fs.globSync(resources.glob, { cwd: source })) visit(path.join(source, name));
    }
  };
  visit(path.resolve(source, file));
  return found;
}

/** The files that some code loads when it first needs them. */
export function lateFiles(): string[] {
  const found = new Set<string>();
  for (const name of fs.globSync('**/*.{ts,tsx}', { cwd: source })) {
    if (/^generated|\.test\.tsx?$/.test(name)) continue;
    const file = path.join(source, name);
    replaceLateImports(fs.readFileSync(file, 'utf8'), file, (text, late) => {
      found.add(late);
      return text;
    });
  }
  return [...found].sort();
}

/** Writes something else wherever code loads a file of ours late. */
export function replaceLateImports(
  code: string,
  importer: string,
  write: (text: string, file: string) => string,
): string {
  return code.replace(lateImport, (text, name: string) =>
    write(text, path.resolve(path.dirname(importer), name)),
  );
}
