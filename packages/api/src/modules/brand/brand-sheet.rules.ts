import { type Accents, accentsFor } from './accents.rules.ts';
import { brandLimits, designLook, isColour, type Look } from './brand.rules.ts';
import { type Typeface, typefaceNames, typefaces } from './typefaces.ts';

/** The look as it stands in the sheet's address: `2543a0-book-4`. */
export function lookInAddress({ colour, typeface, corner }: Look): string {
  return `${colour.slice(1)}-${typeface.toLowerCase()}-${corner}`;
}

/** The look that an address asks for; nothing when it is none. */
export function lookFromAddress(text: string): Look | undefined {
  const [colour = '', typeface = '', corner = '', ...more] = text.split('-');
  const name = typefaceNames.find((one) => one.toLowerCase() === typeface) as Typeface | undefined;
  const look = { colour: `#${colour}`, typeface: name ?? 'BOOK', corner: Number(corner) };
  const { minimum, maximum } = brandLimits.corner;
  const sound = name !== undefined && isColour(look.colour) && /^\d{1,2}$/.test(corner) && more.length === 0;
  return sound && look.corner >= minimum && look.corner <= maximum ? look : undefined;
}

/** Whether the design's tokens say all of it already. */
export function isDesignLook({ colour, typeface, corner }: Look): boolean {
  return colour === designLook.colour && typeface === designLook.typeface && corner === designLook.corner;
}

/** Where a sheet counts: on the whole page, or on the preview beside the admin's form. */
export const sheetPlaces = { page: ':root', preview: '[data-brand-preview]' } as const;

export type SheetPlace = keyof typeof sheetPlaces;

/** The tokens of a look as a style sheet. Nothing of it is written by anybody: colours and names are known ones. */
export function brandSheet(look: Look, place: SheetPlace): string {
  const selector = sheetPlaces[place];
  const { text, ui, ex } = typefaces[look.typeface];
  const calm = accentTokens(accentsFor('LIGHT', look.colour), accentsFor('DARK', look.colour));
  const more = accentTokens(accentsFor('LIGHT_MORE', look.colour), accentsFor('DARK_MORE', look.colour));
  // Where readers force colours of their own, the tokens are theirs.
  return [
    `${selector}{--radius:${look.corner}px;--font-text:${text};--font-ui:${ui};--ex-text:${ex}}`,
    `@media (forced-colors:none){${selector}{${calm}}}`,
    `@media (forced-colors:none) and (prefers-contrast:more){${selector}{${more}}}`,
    '',
  ].join('\n');
}

/** The accents of both papers, as the design's tokens have them. */
function accentTokens(light: Accents, dark: Accents): string {
  const tokens: [string, keyof Accents][] = [
    ['--accent', 'accent'],
    ['--accent-press', 'press'],
    ['--accent-wash', 'wash'],
    ['--on-accent', 'on'],
  ];
  return tokens.map(([token, role]) => `${token}:light-dark(${light[role]},${dark[role]})`).join(';');
}
