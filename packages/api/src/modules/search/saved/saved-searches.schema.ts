import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { Done, done } from '../../../graphql/done.schema.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { limitActor } from '../../../kernel/rate-limits.ts';
import { ThreadKindEnum } from '../../categories/index.ts';
import { SearchSortEnum } from '../filters/understood.schema.ts';
import { deleteSavedSearch } from './delete-saved-search.ts';
import { hasNews } from './has-news.ts';
import { openSavedSearch } from './open-saved-search.ts';
import { renameSavedSearch } from './rename-saved-search.ts';
import { saveSearch } from './save-search.ts';
import { ownSearches } from './saved-searches.access.ts';
import { type SavedFilters, savedLimits } from './saved-searches.rules.ts';

const SavedSearchType = builder.prismaObject('SavedSearch', {
  description: 'A search that you kept, to be made again. Nobody else knows of it.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'Its number.' }),
    name: t.exposeString('name', { description: 'What you call it.' }),
    text: t.exposeString('text', { description: 'What is looked for; filters may be typed in it.' }),
    sort: t.field({
      type: SearchSortEnum,
      description: 'The order.',
      select: { sort: true },
      resolve: ({ sort }) => sort as SavedFilters['sort'],
    }),
    kind: t.expose('kind', { type: ThreadKindEnum, nullable: true, description: 'Only this kind.' }),
    categoryId: t.exposeInt('categoryId', { nullable: true, description: 'Only this category.' }),
    productId: t.exposeInt('productId', { nullable: true, description: 'Only this product.' }),
    tags: t.exposeStringList('tags', { description: 'Only with these tags.' }),
    language: t.exposeString('language', { nullable: true, description: 'Only in this language.' }),
    solved: t.exposeBoolean('solved', { nullable: true, description: 'Only solved, or only unsolved.' }),
    author: t.exposeString('author', {
      nullable: true,
      description: 'Only begun by the member of this handle.',
    }),
    status: t.exposeString('status', {
      nullable: true,
      description: 'Only ideas that stand here, as it is typed.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When you kept it.' }),
    hasNews: t.boolean({
      description: 'Whether it finds a thread that others began since you last opened it.',
      complexity: 50,
      resolve: (saved, _arguments, { db, viewer, services: { search: engine, settings } }) =>
        hasNews({ db, viewer, engine, settings }, saved),
    }),
  }),
});

builder.queryField('savedSearches', (t) =>
  t.prismaField({
    description: `The searches that you kept, by name; at most ${savedLimits.perMember}.`,
    type: [SavedSearchType],
    resolve: (query, _root, _arguments, { db, viewer }) =>
      db.savedSearch.findMany({
        ...query,
        where: ownSearches(viewer),
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: savedLimits.perMember,
      }),
  }),
);

builder.mutationFields((t) => ({
  saveSearch: t.prismaFieldWithInput({
    description: 'Keeps a search under a name, to make it again. The filters are those of `search`.',
    type: SavedSearchType,
    errors: refusals,
    input: {
      name: t.input.string({ description: `What to call it, 1 to ${savedLimits.name} characters.` }),
      text: t.input.string({ description: 'What to look for, at most 200 characters.' }),
      sort: t.input.field({ type: SearchSortEnum, required: false, description: 'RELEVANCE when absent.' }),
      kind: t.input.field({ type: ThreadKindEnum, required: false, description: 'Only this kind.' }),
      categoryId: t.input.int({ required: false, description: 'Only this category and its children.' }),
      productId: t.input.int({ required: false, description: 'Only about this product.' }),
      tags: t.input.stringList({
        required: false,
        description: `Only with these tags; at most ${savedLimits.tags}.`,
      }),
      language: t.input.string({ required: false, description: 'Only in this language, as ISO 639-1.' }),
      solved: t.input.boolean({
        required: false,
        description: 'Only with an accepted answer, or only without.',
      }),
      author: t.input.string({ required: false, description: 'Only begun by the member of this handle.' }),
      status: t.input.string({ required: false, description: 'Only ideas that stand here, as it is typed.' }),
      idempotencyKey: t.input.string({
        required: false,
        description: 'Random, 8 to 100 characters; sending it again keeps nothing twice.',
      }),
    },
    resolve: async (query, _root, { input }, context) => {
      await limitActor(context, 'save search');
      const { sort, kind, categoryId, productId, tags, language, solved, author, status, ...rest } = input;
      const id = await saveSearch(actionContext(context), {
        ...rest,
        sort: sort ?? 'RELEVANCE',
        kind: kind ?? null,
        categoryId: categoryId ?? null,
        productId: productId ?? null,
        tags: tags ?? [],
        language: language ?? null,
        solved: solved ?? null,
        author: author ?? null,
        status: status ?? null,
      });
      return context.db.savedSearch.findUniqueOrThrow({
        ...query,
        where: { id, AND: ownSearches(context.viewer) },
      });
    },
  }),
  renameSavedSearch: t.prismaFieldWithInput({
    description: 'Calls a search that you kept something else.',
    type: SavedSearchType,
    errors: refusals,
    input: {
      number: t.input.int({ description: 'Its number.' }),
      name: t.input.string({ description: `The new name, 1 to ${savedLimits.name} characters.` }),
    },
    resolve: async (query, _root, { input }, context) => {
      await limitActor(context, 'save search');
      const id = await renameSavedSearch(actionContext(context), input);
      return context.db.savedSearch.findUniqueOrThrow({
        ...query,
        where: { id, AND: ownSearches(context.viewer) },
      });
    },
  }),
  openSavedSearch: t.prismaFieldWithInput({
    description: 'Notes that you opened a search that you kept, and tells what it is.',
    type: SavedSearchType,
    errors: refusals,
    input: { number: t.input.int({ description: 'Its number.' }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await openSavedSearch(actionContext(context), input);
      return context.db.savedSearch.findUniqueOrThrow({
        ...query,
        where: { id, AND: ownSearches(context.viewer) },
      });
    },
  }),
  deleteSavedSearch: t.fieldWithInput({
    description: 'Forgets a search that you kept. Doing it again changes nothing.',
    type: Done,
    errors: refusals,
    input: { number: t.input.int({ description: 'Its number.' }) },
    resolve: async (_root, { input }, context) => {
      await limitActor(context, 'save search');
      return done(deleteSavedSearch(actionContext(context), input));
    },
  }),
}));
