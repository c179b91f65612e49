import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { Done, done } from '../../../graphql/done.schema.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { deleteDraft } from './delete-draft.ts';
import { ownDrafts } from './drafts.access.ts';
import { draftLimits } from './drafts.rules.ts';
import { saveDraft } from './save-draft.ts';

const places =
  'Where: `new`, or `answer:`, `comment:`, `edit:`, `edit-comment:` with the number of the thread, post or comment.';

const DraftType = builder.prismaObject('Draft', {
  description: 'What you are writing, kept until you post it. Nobody else reads it.',
  fields: (t) => ({
    key: t.exposeString('key', { description: places }),
    data: t.expose('data', { type: 'JSON', description: 'The fields as they were filled in.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last saved.' }),
  }),
});

builder.queryFields((t) => ({
  draft: t.prismaField({
    description: 'What you were writing at a place.',
    type: DraftType,
    nullable: true,
    args: { key: t.arg.string({ description: places }) },
    resolve: (query, _root, { key }, { db, viewer }) =>
      viewer.actor === null ? null : db.draft.findFirst({ ...query, where: { key, ...ownDrafts(viewer) } }),
  }),
  drafts: t.prismaField({
    description: `All that you are writing, the last touched first; at most ${draftLimits.perMember}.`,
    type: [DraftType],
    resolve: (query, _root, _arguments, { db, viewer }) =>
      db.draft.findMany({
        ...query,
        where: ownDrafts(viewer),
        orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
        take: draftLimits.perMember,
      }),
  }),
}));

builder.mutationFields((t) => ({
  saveDraft: t.prismaFieldWithInput({
    description: 'Keeps what you are writing. Posting it drops it.',
    type: DraftType,
    errors: refusals,
    input: {
      key: t.input.string({ description: places }),
      data: t.input.field({ type: 'JSON', description: 'The fields: texts, numbers and lists of texts.' }),
      since: t.input.field({
        type: 'DateTime',
        required: false,
        description:
          '`updatedAt` of the draft that this one continues, null when there was none: refused when another device went on meanwhile. Absent: whatever is there is replaced.',
      }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await saveDraft(actionContext(context), input);
      return context.db.draft.findUniqueOrThrow({ ...query, where: { id, AND: ownDrafts(context.viewer) } });
    },
  }),
  deleteDraft: t.fieldWithInput({
    description: 'Throws away what you were writing.',
    type: Done,
    errors: refusals,
    input: { key: t.input.string({ description: places }) },
    resolve: (_root, { input }, context) => done(deleteDraft(actionContext(context), input)),
  }),
}));
