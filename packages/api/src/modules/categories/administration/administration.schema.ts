import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { Done, done } from '../../../graphql/done.schema.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { CategoryNode, ThreadKindEnum } from '../categories.schema.ts';
import { createCategory } from './create-category.ts';
import { deleteCategory } from './delete-category.ts';
import { placeCategory } from './place-category.ts';
import { undeleteCategory } from './undelete-category.ts';
import { updateCategory } from './update-category.ts';

const said = {
  slug: 'The name in the path: small letters, digits, hyphens.',
  name: 'The name to show, 2 to 60 characters.',
  description: 'What belongs here, at most 500 characters.',
  parentId: 'The category of the first level that it belongs to; null for the first level.',
  kinds: 'The kinds of thread it takes; none when it only groups others.',
  readAudience:
    'Who reads it: `public`, `members`, `staff` or `moderators`. Holds for all its threads at once.',
  postAudience: 'Who begins threads in it: `members`, `staff` or `moderators`.',
  promiseDays: 'Days within which the brand promises its first reply to an idea, 1 to 365; 14 to begin with.',
  categoryId: 'The category’s number.',
};

builder.mutationFields((t) => ({
  createCategory: t.prismaFieldWithInput({
    description: 'Makes a category, the last among its siblings. For admins.',
    type: CategoryNode,
    errors: refusals,
    input: {
      slug: t.input.string({
        required: false,
        description: `${said.slug} Made from the name when absent.`,
      }),
      name: t.input.string({ description: said.name }),
      description: t.input.string({ required: false, description: said.description }),
      parentId: t.input.int({ required: false, description: said.parentId }),
      kinds: t.input.field({ type: [ThreadKindEnum], description: said.kinds }),
      readAudience: t.input.string({ required: false, description: said.readAudience }),
      postAudience: t.input.string({ required: false, description: said.postAudience }),
      promiseDays: t.input.int({ required: false, description: said.promiseDays }),
      idempotencyKey: t.input.string({
        required: false,
        description: 'A random text for this one category.',
      }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await createCategory(actionContext(context), input);
      return context.db.category.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updateCategory: t.prismaFieldWithInput({
    description: 'Changes a category; what is absent stays as it is. For admins.',
    type: CategoryNode,
    errors: refusals,
    input: {
      categoryId: t.input.int({ description: said.categoryId }),
      slug: t.input.string({ required: false, description: said.slug }),
      name: t.input.string({ required: false, description: said.name }),
      description: t.input.string({ required: false, description: said.description }),
      parentId: t.input.int({ required: false, description: said.parentId }),
      kinds: t.input.field({ type: [ThreadKindEnum], required: false, description: said.kinds }),
      readAudience: t.input.string({ required: false, description: said.readAudience }),
      postAudience: t.input.string({ required: false, description: said.postAudience }),
      promiseDays: t.input.int({ required: false, description: said.promiseDays }),
    },
    resolve: async (query, _root, { input }, context) => {
      await updateCategory(actionContext(context), input);
      return context.db.category.findUniqueOrThrow({ ...query, where: { id: input.categoryId } });
    },
  }),
  placeCategory: t.prismaFieldWithInput({
    description: 'Puts a category elsewhere among its siblings. For admins.',
    type: CategoryNode,
    errors: refusals,
    input: {
      categoryId: t.input.int({ description: said.categoryId }),
      beforeId: t.input.int({
        required: false,
        description: 'The sibling that shall follow it; the last place when absent.',
      }),
    },
    resolve: async (query, _root, { input }, context) => {
      await placeCategory(actionContext(context), input);
      return context.db.category.findUniqueOrThrow({ ...query, where: { id: input.categoryId } });
    },
  }),
  deleteCategory: t.fieldWithInput({
    description:
      'Takes a category away that holds no thread and no other category; it can be brought back. For admins.',
    type: Done,
    errors: refusals,
    input: { categoryId: t.input.int({ description: said.categoryId }) },
    resolve: (_root, { input }, context) => done(deleteCategory(actionContext(context), input)),
  }),
  undeleteCategory: t.prismaFieldWithInput({
    description: 'Brings a deleted category back to its place. For admins.',
    type: CategoryNode,
    errors: refusals,
    input: { categoryId: t.input.int({ description: said.categoryId }) },
    resolve: async (query, _root, { input }, context) => {
      await undeleteCategory(actionContext(context), input);
      return context.db.category.findUniqueOrThrow({ ...query, where: { id: input.categoryId } });
    },
  }),
}));
