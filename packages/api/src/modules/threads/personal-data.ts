import type { PersonalData } from '../../kernel/personal-data.ts';
import { eraseWritten } from './erasure/erase-written.ts';

/** What a member wrote: threads, posts, comments, their versions, what was never sent; and how far they have read. */
export const threadsPersonalData: PersonalData = {
  models: ['Thread', 'Post', 'Comment', 'Revision', 'Draft', 'ThreadReading'],
  async export(db, memberId) {
    const authorId = memberId;
    const dated = { createdAt: true, editedAt: true, state: true } as const;
    const threads = await db.thread.findMany({
      where: { authorId },
      select: {
        id: true,
        kind: true,
        title: true,
        language: true,
        state: true,
        createdAt: true,
        tags: { select: { tag: { select: { name: true } } } },
      },
      orderBy: { id: 'asc' },
    });
    const posts = await db.post.findMany({
      where: { authorId },
      select: { id: true, threadId: true, role: true, markdown: true, language: true, ...dated },
      orderBy: { id: 'asc' },
    });
    const comments = await db.comment.findMany({
      where: { authorId },
      select: { id: true, postId: true, markdown: true, ...dated },
      orderBy: { id: 'asc' },
    });
    const revisions = await db.revision.findMany({
      where: { authorId },
      select: { postId: true, version: true, title: true, markdown: true, reason: true, createdAt: true },
      orderBy: { id: 'asc' },
    });
    const drafts = await db.draft.findMany({
      where: { memberId },
      select: { key: true, data: true, updatedAt: true },
      orderBy: { id: 'asc' },
    });
    const readings = await db.threadReading.findMany({
      where: { memberId },
      select: { threadId: true, seenUntil: true, postId: true },
      orderBy: { threadId: 'asc' },
    });
    return {
      threads: threads.map(({ tags, createdAt, ...thread }) => ({
        ...thread,
        createdAt: createdAt.toISOString(),
        tags: tags.map(({ tag }) => tag.name),
      })),
      posts: posts.map(withDates),
      comments: comments.map(withDates),
      versions: revisions.map(({ createdAt, ...version }) => ({
        ...version,
        createdAt: createdAt.toISOString(),
      })),
      read: readings.map(({ seenUntil, ...reading }) => ({ ...reading, seenUntil: seenUntil.toISOString() })),
      drafts: drafts.map(({ updatedAt, ...draft }) => ({ ...draft, updatedAt: updatedAt.toISOString() })),
    };
  },
  async erase(tx, memberId, { keepPosts }) {
    await tx.draft.deleteMany({ where: { memberId } });
    await tx.threadReading.deleteMany({ where: { memberId } });
    if (!keepPosts) await eraseWritten(tx, memberId);
  },
};

function withDates<T extends { createdAt: Date; editedAt: Date | null }>(written: T) {
  return {
    ...written,
    createdAt: written.createdAt.toISOString(),
    editedAt: written.editedAt?.toISOString() ?? null,
  };
}
