import { checkLine } from '../../kernel/check-line.ts';
import { checkText } from '../../kernel/check-text.ts';
import type { FieldIssue } from '../../kernel/errors/index.ts';
import { isLanguage } from '../../kernel/languages.ts';
import { isTimeZone } from '../../kernel/local-time.ts';
import type { Typeface } from './typefaces.ts';

/** Bounds of what admins decide; texts in characters, corners in pixels. */
export const brandLimits = {
  name: { minimum: 1, maximum: 40 },
  title: { minimum: 2, maximum: 80 },
  lede: { maximum: 240 },
  corner: { minimum: 0, maximum: 16 },
} as const;

/** What a style sheet says of a brand. */
export type Look = {
  /** `#rrggbb`, in small letters. */
  colour: string;
  typeface: Typeface;
  /** Radius of corners, in pixels. */
  corner: number;
};

/** The look of the design's tokens: a brand that has it needs no sheet of its own. */
export const designLook: Look = { colour: '#2543a0', typeface: 'BOOK', corner: 4 };

/** What the home page greets visitors with in one language. */
export type Hello = { language: string; title: string; lede: string };

/** What admins decide: what is absent stays, what is null becomes the configuration's again. */
export type BrandFields = {
  name?: string | null;
  colour?: string | null;
  typeface?: Typeface | null;
  corner?: number | null;
  logoId?: string | null;
  logoShowsName?: boolean | null;
  hello?: Hello[] | null;
  timeZone?: string | null;
};

/** A colour as it is kept. */
export function normalColour(colour: string): string {
  return colour.trim().toLowerCase();
}

/** Whether a normal colour is one. */
export function isColour(colour: string): boolean {
  return /^#[0-9a-f]{6}$/.test(colour);
}

/** What is wrong with the fields, if anything. A colour that cannot be read on paper is none of that: it is corrected. */
export function checkBrand({ name, colour, corner, hello, timeZone }: BrandFields): FieldIssue[] {
  return [
    ...(name == null ? [] : checkLine('name', name, brandLimits.name)),
    ...(colour == null ? [] : checkColour(normalColour(colour))),
    ...(corner == null ? [] : checkCorner(corner)),
    ...(hello ?? []).flatMap(checkHello),
    ...checkTwice(hello ?? []),
    ...(timeZone == null ? [] : checkTimeZone(timeZone)),
  ];
}

function checkColour(colour: string): FieldIssue[] {
  if (isColour(colour)) return [];
  return [{ field: 'colour', code: 'BAD_FORMAT', message: 'Write the colour as in #2543a0.' }];
}

function checkCorner(corner: number): FieldIssue[] {
  const { minimum, maximum } = brandLimits.corner;
  if (corner < minimum) {
    return [
      { field: 'corner', code: 'TOO_SHORT', message: 'A corner has 0 pixels or more.', limit: minimum },
    ];
  }
  if (corner > maximum) {
    return [{ field: 'corner', code: 'TOO_LONG', message: `At most ${maximum} pixels.`, limit: maximum }];
  }
  return [];
}

function checkTimeZone(timeZone: string): FieldIssue[] {
  if (isTimeZone(timeZone.trim())) return [];
  return [{ field: 'timeZone', code: 'UNKNOWN', message: 'Name a time zone, as in Europe/Stockholm.' }];
}

function checkHello({ language, title, lede }: Hello): FieldIssue[] {
  if (!isLanguage(language)) {
    return [{ field: `hello.${language}`, code: 'UNKNOWN', message: 'Use en, sv, da, nl or fr.' }];
  }
  // Both empty: what the design says in that language.
  if (title.trim() === '' && lede.trim() === '') return [];
  return [
    ...checkLine(`hello.${language}.title`, title, brandLimits.title),
    ...checkText(`hello.${language}.lede`, lede, brandLimits.lede),
  ];
}

function checkTwice(hello: Hello[]): FieldIssue[] {
  const seen = new Set<string>();
  return hello.flatMap(({ language }) => {
    if (!seen.has(language)) {
      seen.add(language);
      return [];
    }
    return [
      { field: `hello.${language}`, code: 'TAKEN' as const, message: 'Say it once for each language.' },
    ];
  });
}
