import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { Done, done } from '../../../graphql/done.schema.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { ProductNode } from '../products.schema.ts';
import { createProduct } from './create-product.ts';
import { deleteProduct } from './delete-product.ts';
import { placeProduct } from './place-product.ts';
import { undeleteProduct } from './undelete-product.ts';
import { updateProduct } from './update-product.ts';

const said = {
  productId: 'The product’s number.',
  slug: 'The name in the path: small letters, digits, hyphens.',
  name: 'The name to show, 2 to 80 characters.',
  tagline: 'What it is, in one line of at most 160 characters.',
};

builder.mutationFields((t) => ({
  createProduct: t.prismaFieldWithInput({
    description: 'Adds a product, the last in the brand’s order. For admins.',
    type: ProductNode,
    errors: refusals,
    input: {
      slug: t.input.string({
        required: false,
        description: `${said.slug} Made from the name when absent.`,
      }),
      name: t.input.string({ description: said.name }),
      tagline: t.input.string({ required: false, description: said.tagline }),
      idempotencyKey: t.input.string({ required: false, description: 'A random text for this one product.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await createProduct(actionContext(context), input);
      return context.db.product.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updateProduct: t.prismaFieldWithInput({
    description: 'Changes a product; what is absent stays as it is. For admins.',
    type: ProductNode,
    errors: refusals,
    input: {
      productId: t.input.int({ description: said.productId }),
      slug: t.input.string({ required: false, description: said.slug }),
      name: t.input.string({ required: false, description: said.name }),
      tagline: t.input.string({ required: false, description: said.tagline }),
    },
    resolve: async (query, _root, { input }, context) => {
      await updateProduct(actionContext(context), input);
      return context.db.product.findUniqueOrThrow({ ...query, where: { id: input.productId } });
    },
  }),
  placeProduct: t.prismaFieldWithInput({
    description: 'Puts a product elsewhere in the brand’s order. For admins.',
    type: ProductNode,
    errors: refusals,
    input: {
      productId: t.input.int({ description: said.productId }),
      beforeId: t.input.int({
        required: false,
        description: 'The product that shall follow it; the last place when absent.',
      }),
    },
    resolve: async (query, _root, { input }, context) => {
      await placeProduct(actionContext(context), input);
      return context.db.product.findUniqueOrThrow({ ...query, where: { id: input.productId } });
    },
  }),
  deleteProduct: t.fieldWithInput({
    description: 'Takes a product away that no thread is about; it can be brought back. For admins.',
    type: Done,
    errors: refusals,
    input: { productId: t.input.int({ description: said.productId }) },
    resolve: (_root, { input }, context) => done(deleteProduct(actionContext(context), input)),
  }),
  undeleteProduct: t.prismaFieldWithInput({
    description: 'Brings a deleted product back to its place. For admins.',
    type: ProductNode,
    errors: refusals,
    input: { productId: t.input.int({ description: said.productId }) },
    resolve: async (query, _root, { input }, context) => {
      await undeleteProduct(actionContext(context), input);
      return context.db.product.findUniqueOrThrow({ ...query, where: { id: input.productId } });
    },
  }),
}));
