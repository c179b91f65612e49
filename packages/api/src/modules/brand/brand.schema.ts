import { builder } from '../../graphql/builder.ts';
import { actionContext } from '../../graphql/context.ts';
import { refusals } from '../../graphql/errors.schema.ts';
import { ImageType } from '../media/index.ts';
import { brandLimits, type Hello } from './brand.rules.ts';
import { brandSheetAddress } from './brand-sheet-address.ts';
import { type CurrentBrand, currentBrand } from './current-brand.ts';
import { BrandLookType, TypefaceEnum } from './look.schema.ts';
import { updateBrand } from './update-brand.ts';

const { name, title, lede, corner } = brandLimits;
const said = {
  name: `What the community is called: 1 to ${name.maximum} characters.`,
  colour: 'The brand’s colour, as in #2543a0.',
  typeface: 'The faces that words are set in.',
  corner: `The radius of corners, 0 to ${corner.maximum} pixels.`,
  timeZone:
    'Where the brand’s clock is, as in Europe/Stockholm: days and times that it sets are those there.',
  logoShowsName: 'Whether the logo says the name, so that it need not stand beside it.',
};

const BrandHelloType = builder.objectRef<Hello>('BrandHello').implement({
  description: 'What the home page greets visitors with, in one language.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'en, sv, da, nl or fr.' }),
    title: t.exposeString('title', { description: 'The greeting, on one line.' }),
    lede: t.exposeString('lede', { description: 'A sentence or two below it; may be empty.' }),
  }),
});

const BrandType = builder.objectRef<CurrentBrand>('Brand').implement({
  description: 'How the brand presents itself.',
  fields: (t) => ({
    name: t.exposeString('name', { description: said.name }),
    colour: t.exposeString('colour', { description: said.colour }),
    typeface: t.expose('typeface', { type: TypefaceEnum, description: said.typeface }),
    corner: t.exposeInt('corner', { description: said.corner }),
    logo: t.prismaField({
      type: ImageType,
      nullable: true,
      description: 'The logo; null for brands that have none.',
      resolve: (query, { logoId }, _arguments, { db }) =>
        logoId === null ? null : db.image.findUnique({ ...query, where: { id: logoId } }),
    }),
    logoShowsName: t.exposeBoolean('logoShowsName', { description: said.logoShowsName }),
    timeZone: t.exposeString('timeZone', { description: said.timeZone }),
    hello: t.field({
      type: [BrandHelloType],
      description: 'The greetings that were written; in other languages the design has its own.',
      args: { language: t.arg.string({ required: false, description: 'Only that in this language.' }) },
      resolve: ({ hello }, { language }) => hello.filter((one) => !language || one.language === language),
    }),
    stylesheet: t.string({
      nullable: true,
      description:
        'Where the style sheet of the brand’s colours and faces is; null when there is no need of one.',
      resolve: (brand) => brandSheetAddress(brand),
    }),
    look: t.field({
      type: BrandLookType,
      description: 'What becomes of the colour, and what it reaches.',
      resolve: (brand) => brand,
    }),
  }),
});

const BrandHelloInput = builder.inputType('BrandHelloInput', {
  description: 'A greeting in one language; empty for the design’s own.',
  fields: (t) => ({
    language: t.string({ required: true, description: 'en, sv, da, nl or fr.' }),
    title: t.string({ required: true, description: `The greeting: 2 to ${title.maximum} characters.` }),
    lede: t.string({ required: true, description: `Below it: up to ${lede.maximum} characters.` }),
  }),
});

builder.queryField('brand', (t) =>
  t.field({
    description: 'How the brand presents itself.',
    type: BrandType,
    resolve: (_root, _arguments, { db, services }) => currentBrand(db, services.settings),
  }),
);

builder.mutationField('updateBrand', (t) =>
  t.fieldWithInput({
    description:
      'Changes how the brand presents itself; what is absent stays, what is null becomes the configuration’s again. A colour that cannot be read is corrected, and `look` says how. For admins.',
    type: BrandType,
    errors: refusals,
    input: {
      name: t.input.string({ required: false, description: said.name }),
      colour: t.input.string({ required: false, description: said.colour }),
      typeface: t.input.field({ type: TypefaceEnum, required: false, description: said.typeface }),
      corner: t.input.int({ required: false, description: said.corner }),
      logoId: t.input.id({ required: false, description: 'An upload’s id, of the purpose `logo`.' }),
      logoShowsName: t.input.boolean({ required: false, description: said.logoShowsName }),
      timeZone: t.input.string({ required: false, description: said.timeZone }),
      hello: t.input.field({
        type: [BrandHelloInput],
        required: false,
        description: 'The greetings, all of them: a language that is not among them has the design’s own.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      await updateBrand(actionContext(context), input);
      return currentBrand(context.db, context.services.settings);
    },
  }),
);
