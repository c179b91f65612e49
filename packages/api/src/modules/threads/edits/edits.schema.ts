import { Prisma } from '@embassy/database';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { connectionOf, keysetPage } from '../../../kernel/pagination/index.ts';
import { PostNode } from '../posts.schema.ts';
import { editPost } from './edit-post.ts';
import { type DiffPart, type PostDiff, postDiff } from './post-diff.rules.ts';
import { revisionBefore } from './revision-before.ts';

const DiffKindEnum = builder.enumType('DiffKind', {
  description: 'What an edit did to a piece of text.',
  values: {
    SAME: { description: 'It stayed.' },
    ADDED: { description: 'It came.' },
    REMOVED: { description: 'It went.' },
  } as const,
});

const DiffPartType = builder.objectRef<DiffPart>('DiffPart').implement({
  description: 'A piece of text in a comparison.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DiffKindEnum, description: 'What became of it.' }),
    text: t.exposeString('text', { description: 'The piece, white space included.' }),
  }),
});

const PostDiffType = builder.objectRef<PostDiff>('PostDiff').implement({
  description: 'What changed between two revisions, word by word. A field that stayed as it was is empty.',
  fields: (t) => ({
    title: t.expose('title', { type: [DiffPartType], description: 'The title’s pieces.' }),
    tags: t.expose('tags', { type: [DiffPartType], description: 'One piece for each tag.' }),
    markdown: t.expose('markdown', { type: [DiffPartType], description: 'The text’s pieces.' }),
  }),
});

const RevisionType = builder.prismaObject('Revision', {
  description: 'What a post was at one version. The newest equals the post.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Counted from 1.' }),
    author: t.relation('author', {
      nullable: true,
      description: 'Whose edit it was; of version 1, the author.',
    }),
    title: t.exposeString('title', { nullable: true, description: 'The title, of opening posts.' }),
    tags: t.exposeStringList('tags', { description: 'The tags, of opening posts.' }),
    markdown: t.exposeString('markdown', { description: 'The text as it was written.' }),
    reason: t.exposeString('reason', { description: 'Why, if somebody said so.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
    diff: t.field({
      description:
        'What changed since another version; since the one before when absent. Null for the first.',
      type: PostDiffType,
      nullable: true,
      // Comparing two long texts takes as long as many a query.
      complexity: 400,
      args: { since: t.arg.int({ required: false, description: 'The version to compare with.' }) },
      select: { postId: true, version: true, title: true, tags: true, markdown: true },
      resolve: async (revision, { since }, context) => {
        const before = await revisionBefore(context, revision, since);
        return before && postDiff(before, revision);
      },
    }),
  }),
});

const RevisionConnection = builder.connectionObject(
  { type: RevisionType, name: 'RevisionConnection', description: 'A page of revisions.' },
  { name: 'RevisionEdge', description: 'A revision in a page.' },
);

builder.prismaObjectField('Post', 'revisions', (t) =>
  t.field({
    description: 'What it was, newest first. Empty while it was never edited.',
    type: RevisionConnection,
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: { ...t.arg.connectionArgs() },
    select: { id: true },
    resolve: async (post, page, context, info) => {
      const found = await keysetPage(
        context.db,
        {
          from: Prisma.sql`revision r`,
          id: Prisma.sql`r.id`,
          where: Prisma.sql`r.post_id = ${post.id}`,
          columns: [{ expression: Prisma.sql`r.version`, type: 'int' }],
          direction: 'desc',
        },
        page,
      );
      const revisions = await context.db.revision.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'Revision' }),
        where: { id: { in: found.rows.map((row) => row.id) } },
      });
      return connectionOf(found, revisions);
    },
  }),
);

builder.mutationField('editPost', (t) =>
  t.prismaFieldWithInput({
    description: 'Changes a post, and with an opening post its thread. What is absent stays as it is.',
    type: PostNode,
    errors: refusals,
    input: {
      postId: t.input.int({ description: 'The post’s number.' }),
      version: t.input.int({ description: 'The version that the edit started from.' }),
      markdown: t.input.string({ required: false, description: 'The text.' }),
      title: t.input.string({ required: false, description: 'The title; of opening posts.' }),
      tags: t.input.stringList({ required: false, description: 'All tags; of opening posts.' }),
      productId: t.input.int({
        required: false,
        description: 'The product; of opening posts. Null takes it away.',
      }),
      language: t.input.string({ required: false, description: 'The language of the text, as ISO 639-1.' }),
      reason: t.input.string({ required: false, description: 'Why; needed when it is not yours.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await editPost(actionContext(context), input);
      return context.db.post.findUniqueOrThrow({ ...query, where: { id: input.postId } });
    },
  }),
);
