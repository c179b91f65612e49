import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const sources = path.resolve(import.meta.dirname, '..');
const sheets = fs
  .readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, text: fs.readFileSync(path.join(sources, file), 'utf8') }));

/** What a declaration says about left and right, which are other sides where reading begins on the right. */
function physicalIn(declaration: string): boolean {
  const [property = '', value = ''] = declaration.split(/:(.*)/s).map((part) => part.trim());
  if (/(^|-)(left|right)(-|$)/.test(property)) return true;
  if (
    /^(float|clear|text-align|caption-side|background-position|object-position|transform-origin)/.test(
      property,
    )
  ) {
    return /\b(left|right)\b/.test(value);
  }
  if (/^(margin|padding|inset|border-width|border-radius|scroll-margin|scroll-padding)$/.test(property)) {
    const [, right, bottom, left] = sides(value);
    // For corners: top-left, top-right, bottom-right, bottom-left.
    if (property === 'border-radius')
      return left !== undefined && (sides(value)[0] !== right || bottom !== left);
    return left !== undefined && right !== left;
  }
  if (property === 'clip-path') {
    const [, right, , left] = sides(/inset\((.*)\)$/s.exec(value)?.[1] ?? '');
    return left !== undefined && right !== left && !value.includes('--forth');
  }
  if (property === 'box-shadow') {
    const across = (shadow: string) => sides(shadow.replace(/\binset\b/, ''))[0] ?? '';
    return value
      .split(/,(?![^(]*\))/)
      .some((shadow) => /^(-?[\d.]*[1-9]|calc)/.test(across(shadow)) && !shadow.includes('--forth'));
  }
  if (/^(transform|translate)$/.test(property))
    return /translate(X|3d|\()|^[^0]/.test(value) && shifts(property, value);
  return false;
}

/** Whether something is moved along the line, without regard to its direction. */
function shifts(property: string, value: string): boolean {
  const moved = property === 'translate' ? sides(value)[0] : /translate(?:X|3d)?\(([^,)]+)/.exec(value)?.[1];
  return moved !== undefined && !/^-?0(px|%)?$/.test(moved.trim()) && !value.includes('--forth');
}

/** The parts of a value between spaces, brackets kept whole. */
function sides(value: string): string[] {
  return value.trim().match(/(?:[^\s(]+\((?:[^()]|\([^()]*\))*\)|[^\s]+)/g) ?? [];
}

function declarationsIn(text: string): string[] {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(/[{};]/)
    .map((part) => part.trim())
    .filter((part) => /^-{0,2}[a-z][a-z-]*\s*:(?!:)\s*\S/.test(part) && !part.startsWith('--'));
}

test('style sheets know where a line begins and ends, not left and right', () => {
  const found = sheets.flatMap(({ file, text }) =>
    declarationsIn(text)
      .filter(physicalIn)
      .map((declaration) => `${file}: ${declaration}`),
  );
  expect(found).toEqual([]);
  expect(sheets.length).toBeGreaterThan(50);
  expect(sheets.flatMap(({ text }) => declarationsIn(text)).length).toBeGreaterThan(1000);
});

test.each([
  'margin-left: 1rem',
  'left: 0',
  'border-right: 1px solid',
  'border-top-left-radius: 2px',
  'text-align: right',
  'float: left',
  'padding: 0 1rem 0 0',
  'border-radius: 4px 0 0 4px',
  'box-shadow: inset 3px 0 var(--ink)',
  'box-shadow: 0 1px 2px red, 2px 0 4px red',
  'transform: translateX(4px)',
  'clip-path: inset(-4px -4px -4px 0.9em)',
  'translate: 50% 0',
])('%s is found', (declaration) => {
  expect(physicalIn(declaration)).toBe(true);
});

test.each([
  'margin-inline-start: 1rem',
  'inset: 0 auto',
  'text-align: start',
  'padding: 0 1rem 2rem',
  'border-radius: var(--radius) var(--radius) 0 0',
  'border-radius: 4px',
  'box-shadow: inset calc(3px * var(--forth)) 0 var(--ink)',
  'box-shadow: inset 0 0 0 1px var(--hair)',
  'transform: translateY(-50%)',
  'transform: rotate(180deg)',
  'transition: transform 4s cubic-bezier(0.1, 0.7, 0.3, 1) 150ms',
])('%s is well', (declaration) => {
  expect(physicalIn(declaration)).toBe(false);
});
