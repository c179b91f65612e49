/** A token as `tokens.css` has it: its value, and what its comment says it is for. */
interface Token {
  name: string;
  value: string;
  use: string;
}

/** The tables of `docs/design.md`, made of `tokens.css`: what is said there once is not said again by hand. */
export function designTables(css: string): string[] {
  const base = tokensIn(blockOf(css, /^:root \{/m));
  const wide = tokensIn(blockOf(css, /^@media \(min-width: 43\.75rem\) \{\s*:root \{/m));
  const more = tokensIn(blockOf(css, /^@media \(prefers-contrast: more\) \{\s*:root \{/m));
  const of = (pattern: RegExp) => base.filter(({ name }) => pattern.test(name));
  const sizes = of(/^--(fs|lh|measure|ex)/).map(({ name, value, use }) => {
    const wider = wide.find((one) => one.name === name)?.value;
    return [`\`${name}\``, value, wider ?? '', use];
  });
  const colours = base
    .filter(({ value }) => value.startsWith('light-dark('))
    .map(({ name, value, use }) => {
      const contrast = more.find((one) => one.name === name)?.value ?? '';
      return [`\`${name}\``, ...pairIn(value), ...pairIn(contrast), use];
    });
  const plain = (pattern: RegExp) => of(pattern).map(({ name, value, use }) => [`\`${name}\``, value, use]);
  return [
    table(['Token', 'Phone', 'From 700 px', 'For'], sizes),
    table(['Token', 'Value', 'For'], plain(/^--(s\d|gutter|radius|tap)$/)),
    table(['Token', 'Value', 'For'], plain(/^--(quick|calm|ease)$/)),
    table(['Token', 'Light', 'Dark', 'Light, more contrast', 'Dark, more contrast', 'For'], colours),
  ];
}

/** The declarations of the block that begins so. */
function blockOf(css: string, beginning: RegExp): string {
  const found = beginning.exec(css);
  if (!found) throw new Error(`tokens.css has no ${beginning}`);
  const from = found.index + found[0].length;
  return css.slice(from, css.indexOf('}', from));
}

function tokensIn(block: string): Token[] {
  return [...block.matchAll(/(--[\w-]+):\s*([^;]+);(?:[ \t]*\/\*\s*(.*?)\s*\*\/)?/g)].map(
    ([, name = '', value = '', use = '']) => ({ name, value: value.replace(/\s+/g, ' '), use }),
  );
}

/** The two colours of `light-dark(…)`. */
function pairIn(value: string): string[] {
  const [, light = '', dark = ''] = /^light-dark\(([^,]+),\s*([^)]+)\)$/.exec(value) ?? [];
  return [light, dark];
}

function table(heads: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}
