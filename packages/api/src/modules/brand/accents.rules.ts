import { formatHex, type Oklch, oklch, toGamut, wcagContrast } from 'culori';
import { grounds, type Theme } from './grounds.ts';

/** The four colours that a brand has on one ground, as `#rrggbb`. */
export type Accents = {
  /** The one action, and what is yours: as a ground for words, as words, as an edge. */
  accent: string;
  /** The action under the pointer. */
  press: string;
  /** Behind words that are marked. */
  wash: string;
  /** Words on the accent. */
  on: string;
};

/** Two colours that meet, and what it takes to tell them apart. */
export type ColourCheck = {
  theme: Theme;
  use: ColourUse;
  foreground: string;
  background: string;
  ratio: number;
  needed: number;
};

/** Where a brand's colours meet others. */
export type ColourUse =
  | 'WORDS_ON_PAPER'
  | 'WORDS_ON_SUNK'
  | 'WORDS_ON_RAISED'
  | 'WORDS_ON_BUTTON'
  | 'WORDS_ON_PRESSED'
  | 'MARKED_WORDS'
  | 'EDGES';

/** A colour that was wished for and cannot be used, and the nearest that can. */
export type ColourCorrection = { theme: Theme; wished: string; used: string; ratio: number; needed: number };

/** WCAG 2.2 AA; AAA where the reader asks for more contrast. */
const demands = {
  LIGHT: { words: 4.5, edges: 3 },
  DARK: { words: 4.5, edges: 3 },
  LIGHT_MORE: { words: 7, edges: 4.5 },
  DARK_MORE: { words: 7, edges: 4.5 },
} as const satisfies Record<Theme, { words: number; edges: number }>;

const dark = (theme: Theme) => theme === 'DARK' || theme === 'DARK_MORE';

/** The colour as lightness, chroma and hue; greys have no hue, and any will do. */
function partsOf(colour: string): { l: number; c: number; h: number } {
  const { l, c, h = 0 } = oklch(colour) as Oklch;
  return { l, c, h };
}

const fit = toGamut('rgb', 'oklch');

/** The colour that screens can show which is nearest to these; lightness and hue stay. */
function hexOf(l: number, c: number, h: number): string {
  return formatHex(fit({ mode: 'oklch', l, c, h }));
}

/** What is wished for in a theme: the colour itself on light paper, else its hue and chroma at a fixed lightness. */
function wishFor(theme: Theme, colour: string): string {
  const { l, c, h } = partsOf(colour);
  switch (theme) {
    case 'LIGHT':
      return colour;
    case 'DARK':
      return hexOf(0.79, Math.min(c, 0.1), h);
    case 'LIGHT_MORE':
      return hexOf(Math.min(l, 0.3), c, h);
    case 'DARK_MORE':
      return hexOf(0.86, Math.min(c, 0.08), h);
  }
}

/** How well a colour can be told from all that it lies on as words. */
function worstOnGrounds(theme: Theme, colour: string): number {
  const { paper, sunk, raised } = grounds[theme];
  return Math.min(...[paper, sunk, raised].map((ground) => wcagContrast(colour, ground)));
}

/** The colour, or the one nearest in lightness, of the same hue, that passes on every ground of the theme. */
function nearestThatPasses(theme: Theme, wish: string): string {
  const passes = (colour: string) => worstOnGrounds(theme, colour) >= demands[theme].words;
  if (passes(wish)) return wish;
  const { l, c, h } = partsOf(wish);
  let [failing, passing] = [l, dark(theme) ? 1 : 0];
  // Sixteen halvings are finer than what a screen can show.
  for (let step = 0; step < 16; step++) {
    const middle = (failing + passing) / 2;
    if (passes(hexOf(middle, c, h))) passing = middle;
    else failing = middle;
  }
  return hexOf(passing, c, h);
}

/** The accents of a brand's colour in a theme. Whatever the colour, they pass. */
export function accentsFor(theme: Theme, colour: string): Accents {
  const accent = nearestThatPasses(theme, wishFor(theme, colour));
  const { l, c, h } = partsOf(accent);
  const on = wcagContrast(accent, '#ffffff') >= wcagContrast(accent, '#14162a') ? '#ffffff' : '#14162a';
  const wash = dark(theme) ? hexOf(0.29, Math.min(c, 0.045), h) : hexOf(0.945, Math.min(c, 0.022), h);
  return { accent, press: pressedOf(theme, accent, { l, c, h }), wash, on };
}

/** A step away from the paper; from a colour that is nearly black, a step towards it. */
function pressedOf(theme: Theme, accent: string, { l, c, h }: { l: number; c: number; h: number }): string {
  if (theme === 'LIGHT') return hexOf(l > 0.2 ? l - 0.06 : l + 0.12, c, h);
  if (theme === 'DARK') return hexOf(Math.min(l + 0.07, 1), c * 0.8, h);
  return accent;
}

/** Every pair of a theme with what it reaches and what it needs. */
export function colourChecks(theme: Theme, { accent, press, wash, on }: Accents): ColourCheck[] {
  const { paper, sunk, raised, ink } = grounds[theme];
  const { words, edges } = demands[theme];
  const pairs: [ColourUse, string, string, number][] = [
    ['WORDS_ON_PAPER', accent, paper, words],
    ['WORDS_ON_SUNK', accent, sunk, words],
    ['WORDS_ON_RAISED', accent, raised, words],
    ['WORDS_ON_BUTTON', on, accent, words],
    ['WORDS_ON_PRESSED', on, press, words],
    ['MARKED_WORDS', ink, wash, words],
    ['EDGES', accent, raised, edges],
  ];
  return pairs.map(([use, foreground, background, needed]) => ({
    theme,
    use,
    foreground,
    background,
    ratio: floored(wcagContrast(foreground, background)),
    needed,
  }));
}

/** What had to be changed of what was wished for, in a theme. */
export function correctionFor(theme: Theme, colour: string): ColourCorrection | undefined {
  const wished = wishFor(theme, colour);
  const { accent: used } = accentsFor(theme, colour);
  if (used === wished) return undefined;
  return { theme, wished, used, ratio: floored(worstOnGrounds(theme, wished)), needed: demands[theme].words };
}

/** To two places, never upwards: what reads 4.5 is not 4.499. */
function floored(ratio: number): number {
  return Math.floor(ratio * 100) / 100;
}
