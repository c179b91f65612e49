import { builder } from '../../graphql/builder.ts';
import { actionContext } from '../../graphql/context.ts';
import { Done, done } from '../../graphql/done.schema.ts';
import { IssueCodeEnum, refusals } from '../../graphql/errors.schema.ts';
import { addStoreStaff, removeStoreStaff } from './change-staff.ts';
import { createStore, setStoreOpen, updateStore } from './change-stores.ts';
import { chooseStore } from './choose-store.ts';
import { importStores, type StoreImport } from './import-stores.ts';
import { type RowIssue, storeColumns } from './store-rows.rules.ts';
import { storeLimits } from './stores.rules.ts';
import { StoreNode } from './stores.schema.ts';

const said = {
  storeId: 'The store’s number.',
  slug: 'The name in the path: small letters, digits, hyphens.',
  name: `The name to show, ${storeLimits.name.minimum} to ${storeLimits.name.maximum} characters.`,
  town: 'Where it is.',
  country: 'ISO 3166-1, two letters.',
  address: 'Street, number and postal code; may have lines.',
  opening: 'When it is open, in its own words.',
};

const RowIssueType = builder.objectRef<RowIssue>('StoreRowIssue').implement({
  description: 'A row of a file that cannot be taken as it is.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'The line that it begins on, the first being 1.' }),
    field: t.exposeString('field', { description: 'The column.' }),
    code: t.expose('code', { type: IssueCodeEnum, description: 'What is wrong, for programs.' }),
    message: t.exposeString('message', { description: 'What to do about it, in English.' }),
    limit: t.int({
      nullable: true,
      description: 'The bound that was crossed.',
      resolve: ({ limit }) => limit ?? null,
    }),
  }),
});

const StoreImportType = builder.objectRef<StoreImport>('StoreImport').implement({
  description: 'What became of a file of stores.',
  fields: (t) => ({
    added: t.exposeInt('added', { description: 'Stores that were added.' }),
    changed: t.exposeInt('changed', { description: 'Stores that were there, and were written anew.' }),
    issues: t.expose('issues', {
      type: [RowIssueType],
      description: 'Rows that were left out, and why; a row may have several.',
    }),
    passedOver: t.exposeStringList('passedOver', {
      description:
        'Columns of other names, as the first row has them, at most 20: nothing was read from them.',
    }),
  }),
});

builder.mutationFields((t) => ({
  chooseStore: t.fieldWithInput({
    description: 'Says at which store you shop, or at none. Nobody else sees it.',
    type: Done,
    errors: refusals,
    input: { storeId: t.input.int({ required: false, description: 'Its number; null for none.' }) },
    resolve: (_root, { input }, context) =>
      done(chooseStore(actionContext(context), { storeId: input.storeId ?? null })),
  }),
  createStore: t.prismaFieldWithInput({
    description: 'Adds a store. For admins.',
    type: StoreNode,
    errors: refusals,
    input: {
      slug: t.input.string({ required: false, description: `${said.slug} Made from the name when absent.` }),
      name: t.input.string({ description: said.name }),
      town: t.input.string({ description: said.town }),
      country: t.input.string({ description: said.country }),
      address: t.input.string({ required: false, description: said.address }),
      opening: t.input.string({ required: false, description: said.opening }),
      idempotencyKey: t.input.string({ required: false, description: 'A random text for this one store.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await createStore(actionContext(context), input);
      return context.db.store.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updateStore: t.prismaFieldWithInput({
    description: 'Changes what is said of a store; what is absent stays as it is. For admins.',
    type: StoreNode,
    errors: refusals,
    input: {
      storeId: t.input.int({ description: said.storeId }),
      slug: t.input.string({ required: false, description: said.slug }),
      name: t.input.string({ required: false, description: said.name }),
      town: t.input.string({ required: false, description: said.town }),
      country: t.input.string({ required: false, description: said.country }),
      address: t.input.string({ required: false, description: said.address }),
      opening: t.input.string({ required: false, description: said.opening }),
    },
    resolve: async (query, _root, { input }, context) => {
      await updateStore(actionContext(context), input);
      return context.db.store.findUniqueOrThrow({ ...query, where: { id: input.storeId } });
    },
  }),
  setStoreOpen: t.prismaFieldWithInput({
    description: 'Closes a store, or opens it again. What was nominated for it stays. For admins.',
    type: StoreNode,
    errors: refusals,
    input: {
      storeId: t.input.int({ description: said.storeId }),
      open: t.input.boolean({ description: 'Whether it is there.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await setStoreOpen(actionContext(context), input);
      return context.db.store.findUniqueOrThrow({ ...query, where: { id: input.storeId } });
    },
  }),
  addStoreStaff: t.prismaFieldWithInput({
    description: 'Says that a member answers for a store. For admins.',
    type: StoreNode,
    errors: refusals,
    input: {
      storeId: t.input.int({ description: said.storeId }),
      handle: t.input.string({ description: 'The member’s handle.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await addStoreStaff(actionContext(context), input);
      return context.db.store.findUniqueOrThrow({ ...query, where: { id: input.storeId } });
    },
  }),
  removeStoreStaff: t.fieldWithInput({
    description: 'Says that a member answers for a store no more. For admins.',
    type: Done,
    errors: refusals,
    input: {
      storeId: t.input.int({ description: said.storeId }),
      memberId: t.input.int({ description: 'The member’s number.' }),
    },
    resolve: (_root, { input }, context) => done(removeStoreStaff(actionContext(context), input)),
  }),
  importStores: t.fieldWithInput({
    description: `Adds the stores of a file, and writes those anew that are there; at most ${storeLimits.rows} rows. For admins.`,
    type: StoreImportType,
    errors: refusals,
    input: {
      csv: t.input.string({
        description: `Comma- or semicolon-separated; its first row names the columns ${storeColumns.join(', ')}.`,
      }),
    },
    resolve: (_root, { input }, context) => importStores(actionContext(context), input),
  }),
}));
