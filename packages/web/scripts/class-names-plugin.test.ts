import { expect, test } from 'vitest';
import { withClassNames } from './class-names-plugin.ts';

const css = '.row { color: red } .row .title:hover { color: blue }';
const inSheet = (code: string) =>
  withClassNames(`import styles from './Row.module.css';\n${code}`, '/src/Row.module.css', css);

test('names stand where they are used, and the style sheet still comes along', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: code that is looked at
  const code = '<p className={styles.row}><b className={`${styles.row} ${styles.title}`} /></p>';
  expect(inSheet(code)).toBe(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code that is looked at
    "import './Row.module.css';\n<p className={'Row-row'}><b className={`${'Row-row'} ${'Row-title'}`} /></p>",
  );
});

test('where one is chosen while it runs, the names are at hand', () => {
  expect(inSheet('join(styles.row, styles[tone])')).toBe(
    "import styles from './Row.module.css';\njoin('Row-row', styles[tone])",
  );
});

test('a name that the style sheet does not have is told', () => {
  expect(() => inSheet('<i className={styles.titel} />')).toThrow('/src/Row.module.css has no class titel.');
});

test('what only looks like a name is left alone', () => {
  expect(inSheet("import { a } from './styles.ts';")).toContain("from './styles.ts'");
});
