import fs from 'node:fs';
import path from 'node:path';
import postcss, { type AtRule, type Declaration, type Rule } from 'postcss';
import { describe, expect, test } from 'vitest';

const source = path.resolve(import.meta.dirname, '..');
const files = fs.globSync('**/*.css', { cwd: source }).sort();

interface Place {
  file: string;
  selector: string;
  /** The conditions around it, outermost last. */
  media: string[];
}

type Style = Place & Pick<Declaration, 'prop' | 'value'>;

const styles: Style[] = files.flatMap((file) => {
  const found: Style[] = [];
  postcss.parse(fs.readFileSync(path.join(source, file), 'utf8')).walkDecls(({ prop, value, parent }) => {
    const media: string[] = [];
    let selector = '';
    for (let around = parent; around && around.type !== 'root'; around = around.parent as typeof parent) {
      if (around.type === 'rule') selector ||= (around as Rule).selector;
      if (around.type === 'atrule') media.push((around as AtRule).params);
    }
    found.push({ file, selector, media, prop, value });
  });
  return found;
});

const told = ({ file, selector, prop, value }: Style) => `${file}: ${selector} { ${prop}: ${value} }`;

test('there are styles to look at', () => {
  expect(styles.length).toBeGreaterThan(500);
});

test('no two style sheets have one name: classes are named after theirs', () => {
  const names = files.filter((file) => file.endsWith('.module.css')).map((file) => path.basename(file));
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});

/** Whether the reader's wish for less motion, or for none against it, is among the conditions. */
const asks = ({ media }: Style, wish: 'reduce' | 'no-preference') =>
  media.some((params) => params.includes(`prefers-reduced-motion: ${wish}`));

test('nothing moves for longer than the tokens say, which are nothing where motion is not wanted', () => {
  const moving = styles.filter(
    (style) =>
      /^(transition|animation)(-duration)?$/.test(style.prop) &&
      style.value !== 'none' &&
      // Its first time is how long it takes; a change after a while is no motion.
      !style.value.split(/,(?![^(]*\))/).every((part) => /var\(--(quick|calm)\)|(?<![\d.])0m?s/.test(part)) &&
      !asks(style, 'no-preference') &&
      !styles.some(
        (other) => other.file === style.file && other.selector === style.selector && asks(other, 'reduce'),
      ),
  );
  expect(moving.map(told)).toEqual([]);
});

test('the browser scrolls smoothly only where motion is wanted', () => {
  const smooth = styles.filter(
    (style) => style.prop === 'scroll-behavior' && style.value === 'smooth' && !asks(style, 'no-preference'),
  );
  expect(smooth.map(told)).toEqual([]);
});

// What is chosen, pressed, wrong, unread or where one is must be seen without seeing colours.
const states =
  /\[aria-(current|pressed|selected|invalid|checked)|:checked|:invalid|\.(unread|current|on|chosen)\b/;
const colours =
  /^(color|background(-color)?|border-color|(border|outline)-[a-z-]*color|fill|stroke|opacity)$/;

describe('a state is told by more than its colour', () => {
  const byFile = Map.groupBy(
    styles.filter(({ selector }) => states.test(selector) && !/:hover|::placeholder/.test(selector)),
    ({ file }) => file,
  );

  test.each([...byFile])('%s', (file, own) => {
    const shapes = own.filter(({ prop }) => !colours.test(prop) && !prop.startsWith('--'));
    const missing = own
      .filter(({ prop }) => colours.test(prop))
      .map(({ selector }) => states.exec(selector)![0])
      .filter((state) => !shapes.some(({ selector }) => selector.includes(state)));
    expect([...new Set(missing)]).toEqual(otherwise[file] ?? []);
  });
});

/** Where another element tells the state: a word that changes, a symbol that appears. */
const otherwise: Record<string, string[]> = {};
