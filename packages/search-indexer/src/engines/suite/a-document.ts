import type { IndexedPost, ThreadDocument } from '../../contract.ts';

let serial = 0;

type Changes = Partial<ThreadDocument> & {
  /** Instead of posts: the opening text, what solved it, and the other answers. */
  body?: string;
  accepted?: string;
  answers?: string[];
};

/** A document with what a test cares for; the others like it say nothing of that. */
export function aDocument({ body, accepted, answers = [], ...changes }: Changes): ThreadDocument {
  serial++;
  const language = changes.language ?? 'en';
  const post = (text: string, about: Partial<IndexedPost> = {}): IndexedPost => ({
    role: 'ANSWER',
    isAccepted: false,
    language,
    text,
    ...about,
  });
  return {
    threadId: serial,
    kind: 'QUESTION',
    categoryId: 1,
    productId: null,
    product: null,
    authorId: 1,
    tags: [],
    language,
    audience: 'public',
    solved: accepted !== undefined,
    status: null,
    title: `Nothing in particular, number ${serial}`,
    posts: [
      post(body ?? 'Some text that nobody looks for.', { role: 'OPENING' }),
      ...(accepted === undefined ? [] : [post(accepted, { isAccepted: true })]),
      ...answers.map((text) => post(text)),
    ],
    score: 0,
    viewCount: 0,
    createdAt: new Date(Date.UTC(2026, 0, 1)),
    lastActivityAt: new Date(Date.UTC(2026, 0, 2)),
    ...changes,
  };
}
