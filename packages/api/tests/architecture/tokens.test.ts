import { wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { accentsFor } from '../../src/modules/brand/accents.rules.ts';
import { designLook } from '../../src/modules/brand/brand.rules.ts';
import { grounds, type Theme, themes } from '../../src/modules/brand/grounds.ts';
import { typefaces } from '../../src/modules/brand/typefaces.ts';
import { sourceFiles } from './source-files.ts';

const [sheet] = sourceFiles('packages/web/src/design', /\/tokens\.css$/);
const css = sheet!.text;
const more = css.slice(css.indexOf('prefers-contrast'), css.indexOf('forced-colors'));

/** The colour of a token in a theme, as the design's style sheet has it. */
function tokenIn(theme: Theme, token: string): string {
  const find = (text: string) =>
    new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(text);
  const found = (theme.endsWith('_MORE') && find(more)) || find(css);
  return found?.[theme.startsWith('LIGHT') ? 1 : 2] ?? '';
}

describe.each(themes)('the tokens in the theme %s', (theme) => {
  const { words, edges } = theme.endsWith('_MORE') ? { words: 7, edges: 4.5 } : { words: 4.5, edges: 3 };
  const papers = ['paper', 'sunk', 'raised'].map((token) => tokenIn(theme, token));

  test('are those that a brand’s colour is measured against', () => {
    for (const [ground, colour] of Object.entries(grounds[theme])) {
      expect([ground, tokenIn(theme, ground)]).toEqual([ground, colour]);
    }
  });

  test('have the accents that the rules make of the design’s own colour', () => {
    const { accent, press, wash, on } = accentsFor(theme, designLook.colour);
    expect(
      ['accent', 'accent-press', 'accent-wash', 'on-accent'].map((token) => tokenIn(theme, token)),
    ).toEqual([accent, press, wash, on]);
  });

  test.each(['ink', 'ink-2', 'ink-3', 'warn', 'stop', 'good', 'bronze', 'silver', 'gold', 'accent'])(
    '%s can be read on every paper',
    (token) => {
      for (const paper of papers) {
        expect(wcagContrast(tokenIn(theme, token), paper)).toBeGreaterThanOrEqual(words);
      }
    },
  );

  test('edges of what is filled in can be seen on every paper', () => {
    for (const paper of papers) {
      expect(wcagContrast(tokenIn(theme, 'line'), paper)).toBeGreaterThanOrEqual(edges);
    }
  });

  test('titles and bylines can be read on the chosen row, which can be told from the others', () => {
    const chosen = tokenIn(theme, 'chosen');
    for (const token of ['ink', 'ink-2'])
      expect(wcagContrast(tokenIn(theme, token), chosen)).toBeGreaterThanOrEqual(words);
    expect(wcagContrast(chosen, tokenIn(theme, 'raised'))).toBeGreaterThanOrEqual(1.2);
  });

  test('words can be read on what a change brought and took', () => {
    for (const token of ['added', 'removed'])
      expect(wcagContrast(tokenIn(theme, 'ink'), tokenIn(theme, token))).toBeGreaterThanOrEqual(words);
  });
});

test('the faces of the design are those of the typeface that brands begin with', () => {
  const plain = css.replace(/\s+/g, ' ');
  const { text, ui, ex } = typefaces[designLook.typeface];
  expect(plain).toContain(`--font-text: ${text};`);
  expect(plain).toContain(`--font-ui: ${ui};`);
  expect(plain).toContain(`--ex-text: ${ex};`);
  expect(plain).toContain(`--radius: ${designLook.corner}px;`);
});
