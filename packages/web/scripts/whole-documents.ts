import fs from 'node:fs';
import path from 'node:path';

/** A document as it is written in the sources: its text, and the list of fragments for the types. */
const written = /\bgraphql\(\s*`([^`]*)`(?:,\s*\[[^\]]*\],?)?\s*\)/g;
const opened = /\breadFragment\(\s*\w+Fragment,\s*([\w.]+),?\s*\)/g;
const importOfNames = /^import \{([^}]*)\} from '[^']*';\n/gm;

/** The texts of fragments by their names. */
export type Fragments = ReadonlyMap<string, string>;

/** A document without what only makes it readable. Between names, and before a directive, a space stays. */
export function withoutSpace(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?(\.\.\.|[{}():!$=,`]) ?/g, '$1')
    .trim();
}

/**
 * Code whose queries, mutations and subscriptions are whole texts, and whose fragments are nothing, nor is opening one:
 * they are for types alone. What is imported for its fragment is no longer imported.
 */
export function withWholeDocuments(code: string, fragments: Fragments): string {
  return withoutFragments(code, (text) => `graphql(\`${wholeDocument(text, fragments)}\`)`);
}

/** Code without its fragments; `write` says what stands for its other documents. */
export function withoutFragments(code: string, write: (text: string) => string = () => 'graphql()'): string {
  const left = code
    .replace(written, (_, text: string) => (nameOfFragment(text) === undefined ? write(text) : 'void 0'))
    .replace(opened, '$1');
  return left.replace(importOfNames, (statement, names: string) => {
    const all = names.split(',').map((name) => name.trim());
    const isUnused = (name: string) =>
      name === '' || (name.endsWith('Fragment') && left.split(new RegExp(`\\b${name}\\b`)).length === 2);
    // Lines keep their numbers.
    return all.every(isUnused) ? statement.replace(/[^\n]/g, '') : statement;
  });
}

/** A document with every fragment that it needs, once each. */
export function wholeDocument(text: string, fragments: Fragments): string {
  const needed = new Map<string, string>();
  const gather = (part: string): void => {
    for (const [, name = ''] of part.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)) {
      if (needed.has(name)) continue;
      const fragment = fragments.get(name);
      if (fragment === undefined) throw new Error(`There is no fragment ${name}.`);
      needed.set(name, fragment);
      gather(fragment);
    }
  };
  gather(text);
  // The directive says something to the types only; the API knows none of that name.
  return withoutSpace([text, ...needed.values()].join(' ').replaceAll(' @_unmask', ''));
}

/** Reads the fragments of all sources below a folder. */
export function readFragments(folder: string): Fragments {
  const found = new Map<string, string>();
  for (const file of fs.globSync('**/*.{ts,tsx}', { cwd: folder })) {
    if (/^generated|\.test\.tsx?$/.test(file)) continue;
    for (const [, text = ''] of fs.readFileSync(path.join(folder, file), 'utf8').matchAll(written)) {
      const name = nameOfFragment(text);
      if (name === undefined) continue;
      if (found.has(name)) throw new Error(`Two fragments are called ${name}.`);
      found.set(name, text);
    }
  }
  return found;
}

function nameOfFragment(text: string): string | undefined {
  return /^\s*fragment (\w+) on /.exec(text)?.[1];
}
