import { builder } from '../../graphql/builder.ts';
import { batched } from '../../kernel/batched.ts';
import { PostNode, visiblePosts } from '../threads/index.ts';
import { answersOnProduct, type OnProduct } from './answers-on-product.ts';

builder.prismaObjectField('Thread', 'bestAnswer', (t) =>
  t.prismaField({
    description: 'The answer to read first: the accepted one, else the one that the brand verified last.',
    type: PostNode,
    nullable: true,
    select: { id: true, solvedAt: true, verifiedAt: true },
    resolve: (query, { id: threadId, solvedAt, verifiedAt }, _arguments, { db, viewer }) => {
      if (solvedAt === null && verifiedAt === null) return null;
      const stands = [{ acceptedAt: { not: null } }, { verifiedAt: { not: null } }];
      return db.post.findFirst({
        ...query,
        where: { threadId, OR: stands, AND: visiblePosts(viewer) },
        orderBy: [{ acceptedAt: { sort: 'desc', nulls: 'last' } }, { verifiedAt: 'desc' }],
      });
    },
  }),
);

const OnProductNode = builder.objectRef<OnProduct>('AnswersOnProduct').implement({
  description: 'What somebody has answered about a product, among the last 500 of their answers.',
  fields: (t) => ({
    productName: t.exposeString('productName', { description: 'The product.' }),
    answers: t.exposeInt('answers', { description: 'Answers that stand.' }),
    accepted: t.exposeInt('accepted', { description: 'Those that the asker accepted.' }),
  }),
});

builder.prismaObjectField('Post', 'authorOnProduct', (t) =>
  t.field({
    description:
      'What its author has answered about the product of the thread; null when it is about none, or they have answered nothing about it.',
    type: OnProductNode,
    nullable: true,
    select: { authorId: true, thread: { select: { productId: true } } },
    resolve: ({ authorId, thread: { productId } }, _arguments, context) =>
      productId === null
        ? null
        : batched(context, answersOnProduct, (pairs: readonly { authorId: number; productId: number }[]) =>
            answersOnProduct(context.db, context.viewer, pairs),
          ).load({ authorId, productId }),
  }),
);
