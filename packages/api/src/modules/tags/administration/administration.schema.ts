import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { Done, done } from '../../../graphql/done.schema.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { TagNode } from '../tags.schema.ts';
import { addTagSynonym } from './add-tag-synonym.ts';
import { deleteTag } from './delete-tag.ts';
import { mergeTag } from './merge-tag.ts';
import { removeTagSynonym } from './remove-tag-synonym.ts';
import { updateTag } from './update-tag.ts';

const tagId = 'The tag’s number.';

builder.mutationFields((t) => ({
  updateTag: t.prismaFieldWithInput({
    description: 'Renames or describes a tag; the old name stays as a synonym. For admins.',
    type: TagNode,
    errors: refusals,
    input: {
      tagId: t.input.int({ description: tagId }),
      name: t.input.string({ required: false, description: 'The new name.' }),
      description: t.input.string({
        required: false,
        description: 'When to use it, at most 500 characters.',
      }),
    },
    resolve: async (query, _root, { input }, context) => {
      await updateTag(actionContext(context), input);
      return context.db.tag.findUniqueOrThrow({ ...query, where: { id: input.tagId } });
    },
  }),
  addTagSynonym: t.prismaFieldWithInput({
    description: 'Makes a word become the tag wherever somebody writes it. For admins.',
    type: TagNode,
    errors: refusals,
    input: {
      tagId: t.input.int({ description: tagId }),
      name: t.input.string({ description: 'The word.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await addTagSynonym(actionContext(context), input);
      return context.db.tag.findUniqueOrThrow({ ...query, where: { id: input.tagId } });
    },
  }),
  removeTagSynonym: t.prismaFieldWithInput({
    description: 'Lets a word mean itself again. For admins.',
    type: TagNode,
    errors: refusals,
    input: {
      tagId: t.input.int({ description: tagId }),
      name: t.input.string({ description: 'The word.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await removeTagSynonym(actionContext(context), input);
      return context.db.tag.findUniqueOrThrow({ ...query, where: { id: input.tagId } });
    },
  }),
  mergeTag: t.prismaFieldWithInput({
    description: 'Makes one tag of two: threads, followers and synonyms go over. For admins.',
    type: TagNode,
    errors: refusals,
    input: {
      tagId: t.input.int({ description: 'The tag that goes.' }),
      intoTagId: t.input.int({ description: 'The tag that stays.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await mergeTag(actionContext(context), input);
      return context.db.tag.findUniqueOrThrow({ ...query, where: { id: input.intoTagId } });
    },
  }),
  deleteTag: t.fieldWithInput({
    description: 'Takes a tag off all threads and away, with its followers and other names. For admins.',
    type: Done,
    errors: refusals,
    input: { tagId: t.input.int({ description: tagId }) },
    resolve: (_root, { input }, context) => done(deleteTag(actionContext(context), input)),
  }),
}));
