/** Bounds of what members write, in characters. */
export const textLimits = {
  title: { minimum: 8, maximum: 150 },
  body: { minimum: 20, maximum: 30_000 },
  comment: { minimum: 2, maximum: 1_200 },
  reason: { minimum: 3, maximum: 500 },
} as const;

/** The readable end of a thread's path: letters and digits of the title, joined by hyphens; never empty. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/[æ]/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return [...words].slice(0, 80).join('').replace(/-+$/, '') || 'thread';
}

/** Where a thread is. */
export function threadPath(thread: { id: number; slug: string }): string {
  return `/t/${thread.id}/${thread.slug}`;
}

/** Where a post is: on its thread's page, at its own anchor. */
export function postPath(thread: { id: number; slug: string }, postId: number): string {
  return `${threadPath(thread)}#post-${postId}`;
}
