import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { MemberNode } from '../../identity/index.ts';
import { ProductNode } from '../products.schema.ts';
import { canSeeOwnedProducts } from './owned-products.policy.ts';
import { setOwnedProducts } from './set-owned-products.ts';

builder.prismaObjectFields('Member', (t) => ({
  ownedProducts: t.field({
    type: [ProductNode],
    description: 'Products they own, in the brand’s order; none for others unless they show them.',
    select: (_arguments, _context, nested) => ({
      id: true,
      showsProducts: true,
      ownedProducts: {
        where: { product: { deletedAt: null } },
        orderBy: [{ product: { position: 'asc' } }, { productId: 'asc' }],
        select: { product: nested(true) },
      },
    }),
    resolve: (member, _arguments, { viewer }) =>
      canSeeOwnedProducts(viewer.actor, member) ? member.ownedProducts.map(({ product }) => product) : [],
  }),
  showsProducts: t.boolean({
    description: 'Whether others see which products they own.',
    select: { showsProducts: true },
    resolve: ({ showsProducts }) => showsProducts,
  }),
}));

builder.mutationField('setOwnedProducts', (t) =>
  t.prismaFieldWithInput({
    description: 'Says which products you own, all of them at once.',
    type: MemberNode,
    errors: refusals,
    input: {
      productIds: t.input.intList({ description: 'The products’ numbers.' }),
      shown: t.input.boolean({
        required: false,
        description: 'Whether others see them; absent, it stays as it is. At first they do not.',
      }),
    },
    resolve: async (query, _root, { input }, context) => {
      const action = actionContext(context);
      await setOwnedProducts(action, input);
      return context.db.member.findUniqueOrThrow({ ...query, where: { id: action.actor.id } });
    },
  }),
);
