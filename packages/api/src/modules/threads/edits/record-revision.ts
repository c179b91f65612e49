import type { Post, Transaction } from '@embassy/database';
import type { PostContent } from './post-diff.rules.ts';

type EditedPost = Pick<Post, 'id' | 'version' | 'authorId' | 'createdAt' | 'editedAt'>;
type Edit = { actorId: number; reason: string; now: Date };

/**
 * Keeps what a post becomes, and first what it was when that has not been kept yet: a post that was never edited has
 * no revisions, any other has one for each version, and the newest equals the post.
 */
export async function recordRevision(
  tx: Transaction,
  post: EditedPost,
  { before, after }: { before: PostContent; after: PostContent },
  { actorId, reason, now }: Edit,
): Promise<void> {
  const original = {
    ...columns(before),
    postId: post.id,
    version: post.version,
    authorId: post.authorId,
    createdAt: post.editedAt ?? post.createdAt,
  };
  await tx.revision.createMany({ data: [original], skipDuplicates: true });
  await tx.revision.create({
    data: {
      ...columns(after),
      postId: post.id,
      version: post.version + 1,
      authorId: actorId,
      reason,
      createdAt: now,
    },
    select: { id: true },
  });
}

function columns({ title, tags, markdown }: PostContent) {
  return { title, tags: [...tags], markdown };
}
