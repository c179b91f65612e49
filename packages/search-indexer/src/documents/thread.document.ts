import type { Prisma, Reader } from '@embassy/database';
import type { ThreadDocument } from '../contract.ts';
import { plainText } from './plain-text.ts';

/** Characters of answers that are indexed; the best come first, so what is left out is what hardly helps. */
const ANSWERS_LENGTH = 100_000;

const select = {
  id: true,
  kind: true,
  categoryId: true,
  productId: true,
  language: true,
  audience: true,
  state: true,
  mergedIntoId: true,
  solvedAt: true,
  title: true,
  createdAt: true,
  lastActivityAt: true,
  tags: { select: { tag: { select: { name: true } } } },
  posts: {
    where: { state: 'VISIBLE' },
    select: { role: true, html: true },
    orderBy: [{ acceptedAt: { sort: 'asc', nulls: 'last' } }, { score: 'desc' }, { id: 'asc' }],
  },
} as const satisfies Prisma.ThreadSelect;

/** A thread with what its document is made of. */
export type LoadedThread = Prisma.ThreadGetPayload<{ select: typeof select }>;

/** Reads what the documents of these threads are made of, as it is now. Threads that are gone are missing. */
export function loadThreads(db: Reader, threadIds: readonly number[]): Promise<LoadedThread[]> {
  return db.thread.findMany({ where: { id: { in: [...threadIds] } }, select });
}

/** The document of a thread, or nothing when it is not to be found: hidden, deleted, or merged into another. */
export function toDocument(thread: LoadedThread): ThreadDocument | null {
  if (thread.state !== 'VISIBLE' || thread.mergedIntoId !== null) return null;
  const texts = (opening: boolean) =>
    thread.posts
      .filter(({ role }) => (role === 'OPENING') === opening)
      .map(({ html }) => plainText(html))
      .join('\n\n');
  return {
    threadId: thread.id,
    kind: thread.kind,
    categoryId: thread.categoryId,
    productId: thread.productId,
    tags: thread.tags.map(({ tag }) => tag.name).sort(),
    language: thread.language,
    audience: thread.audience,
    solved: thread.solvedAt !== null,
    title: thread.title,
    body: texts(true),
    answers: texts(false).slice(0, ANSWERS_LENGTH),
    createdAt: thread.createdAt,
    lastActivityAt: thread.lastActivityAt,
  };
}
