import { builder } from '../../graphql/builder.ts';
import { describedValues } from '../../graphql/described-values.ts';
import { Invalid } from '../../kernel/errors/index.ts';
import { demandPrivilege } from '../trust/index.ts';
import {
  accentsFor,
  type ColourCheck,
  type ColourCorrection,
  type ColourUse,
  colourChecks,
  correctionFor,
} from './accents.rules.ts';
import { checkBrand, type Look, normalColour } from './brand.rules.ts';
import { previewSheetAddress } from './brand-sheet-address.ts';
import { type Theme, themes } from './grounds.ts';
import type { Typeface } from './typefaces.ts';

export const TypefaceEnum = builder.enumType('Typeface', {
  description: 'Faces that readers’ machines have, so that no page waits for one.',
  values: describedValues<Typeface>({
    BOOK: 'A book’s serif for people’s words, the system’s sans for ours.',
    NEWS: 'A newspaper’s serif, and the system’s sans.',
    PLAIN: 'The system’s sans for everything.',
    FRIENDLY: 'A humanist sans for everything.',
    ROUND: 'A geometric sans for everything.',
    STURDY: 'A slab serif, and the system’s sans.',
  }),
});

const ThemeEnum = builder.enumType('Theme', {
  description: 'How a reader may have a page.',
  values: describedValues<Theme>({
    LIGHT: 'Light paper.',
    DARK: 'Dark paper.',
    LIGHT_MORE: 'Light paper, more contrast.',
    DARK_MORE: 'Dark paper, more contrast.',
  }),
});

const ColourUseEnum = builder.enumType('ColourUse', {
  description: 'Where the brand’s colours meet others.',
  values: describedValues<ColourUse>({
    WORDS_ON_PAPER: 'Words in the accent, on the page.',
    WORDS_ON_SUNK: 'Words in the accent, on fields and chosen rows.',
    WORDS_ON_RAISED: 'Words in the accent, on what floats.',
    WORDS_ON_BUTTON: 'Words on the button of the one action.',
    WORDS_ON_PRESSED: 'The same, under the pointer.',
    MARKED_WORDS: 'Words that are marked or selected.',
    EDGES: 'Edges in the accent: where the focus is, what is chosen.',
  }),
});

const ColourCheckType = builder.objectRef<ColourCheck>('ColourCheck').implement({
  description: 'Two colours that meet, and what it takes to tell them apart.',
  fields: (t) => ({
    theme: t.expose('theme', { type: ThemeEnum, description: 'On which paper.' }),
    use: t.expose('use', { type: ColourUseEnum, description: 'Where they meet.' }),
    foreground: t.exposeString('foreground', { description: 'The colour in front.' }),
    background: t.exposeString('background', { description: 'The colour behind it.' }),
    ratio: t.exposeFloat('ratio', { description: 'The contrast by WCAG 2, 1 to 21.' }),
    needed: t.exposeFloat('needed', { description: 'What it has to be at least.' }),
  }),
});

const ColourCorrectionType = builder.objectRef<ColourCorrection>('ColourCorrection').implement({
  description: 'A colour that cannot be used as it was wished, and the nearest that can.',
  fields: (t) => ({
    theme: t.expose('theme', { type: ThemeEnum, description: 'On which paper.' }),
    wished: t.exposeString('wished', { description: 'The colour that was wished for.' }),
    used: t.exposeString('used', { description: 'The colour that is used.' }),
    ratio: t.exposeFloat('ratio', { description: 'The contrast that the wished one has at its worst.' }),
    needed: t.exposeFloat('needed', { description: 'What it has to be at least.' }),
  }),
});

export const BrandLookType = builder.objectRef<Look>('BrandLook').implement({
  description: 'What a look comes to.',
  fields: (t) => ({
    previewStylesheet: t.string({
      description: 'A style sheet that shows it inside elements with `data-brand-preview`.',
      resolve: (look) => previewSheetAddress(look),
    }),
    checks: t.field({
      type: [ColourCheckType],
      description: 'Every pair of colours, on every paper. All of them pass.',
      resolve: ({ colour }) => themes.flatMap((theme) => colourChecks(theme, accentsFor(theme, colour))),
    }),
    corrections: t.field({
      type: [ColourCorrectionType],
      description: 'What had to be corrected.',
      resolve: ({ colour }) => themes.flatMap((theme) => correctionFor(theme, colour) ?? []),
    }),
  }),
});

builder.queryField('brandLook', (t) =>
  t.field({
    description: 'What a look would come to, before it is chosen. For admins.',
    type: BrandLookType,
    nullable: true,
    args: {
      colour: t.arg.string({ description: 'The brand’s colour, as in #2543a0.' }),
      typeface: t.arg({ type: TypefaceEnum, description: 'The faces.' }),
      corner: t.arg.int({ description: 'The radius of corners, in pixels.' }),
    },
    resolve: (_root, { colour, typeface, corner }, { viewer }) => {
      demandPrivilege(viewer.actor, 'manage brand');
      const issues = checkBrand({ colour, corner });
      if (issues.length > 0) throw new Invalid(issues);
      return { colour: normalColour(colour), typeface, corner };
    },
  }),
);
