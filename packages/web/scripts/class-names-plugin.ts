import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { source } from './source-graph.ts';

const importOfStyles = /^import styles from '(\.[^']*\.module\.css)';/m;

/** The name of a class in the page: `Row-title`. Files are named uniquely, so no hash is needed. */
export function className(file: string, name: string): string {
  return `${path.basename(file).split('.', 1)[0]}-${name}`;
}

/** Writes the names of classes where they are used, instead of a table of each style sheet's names in every page. */
export function classNamesPlugin(): Plugin[] {
  let tabled = new Set<string>();
  return [
    {
      name: 'embassy-class-names',
      apply: 'build',
      enforce: 'pre',
      buildStart() {
        tabled = sheetsWithTables();
      },
      transform: {
        filter: { id: /\/src\/.*\.tsx?$/, code: importOfStyles },
        handler(code, id) {
          const sheet = sheetOf(code, id);
          return sheet && { code: withClassNames(code, sheet, fs.readFileSync(sheet, 'utf8')), map: null };
        },
      },
    },
    {
      // What vite makes of a style sheet is its table; without one it must still be known that the sheet is needed.
      name: 'embassy-class-tables',
      apply: 'build',
      enforce: 'post',
      transform: {
        filter: { id: /\.module\.css$/ },
        handler: (_, id) =>
          tabled.has(id) ? undefined : { code: '', map: null, moduleSideEffects: 'no-treeshake' },
      },
    },
  ];
}

/** Code that names the classes of a style sheet itself. Names that are chosen while it runs stay in the table. */
export function withClassNames(code: string, sheet: string, css: string): string {
  const named = code.replace(/(?<![\w./-])styles\.([A-Za-z]\w*)/g, (_, name: string) => {
    if (!new RegExp(`\\.${name}(?![\\w-])`).test(css)) throw new Error(`${sheet} has no class ${name}.`);
    return `'${className(sheet, name)}'`;
  });
  if (needsTable(named)) return named;
  return named.replace(importOfStyles, (statement) => statement.replace('styles from ', ''));
}

/** The style sheets of which some code chooses a class while it runs. */
function sheetsWithTables(): Set<string> {
  const files = fs.globSync('**/*.{ts,tsx}', { cwd: source }).map((name) => path.join(source, name));
  const sheets = files.map((file) => {
    const code = fs.readFileSync(file, 'utf8');
    return needsTable(code) ? sheetOf(code, file) : undefined;
  });
  return new Set(sheets.filter((sheet) => sheet !== undefined));
}

const needsTable = (code: string) => /\bstyles\[/.test(code);

function sheetOf(code: string, file: string): string | undefined {
  const [, sheet] = importOfStyles.exec(code) ?? [];
  return sheet && path.resolve(path.dirname(file), sheet);
}
