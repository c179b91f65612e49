import type { Author, StructuredData, Written } from './structured-data.ts';
import { textOf } from './text-of.ts';

/** What every text has: words, author, times, votes, address. */
export function written({ html, author, createdAt, editedAt, url, upvotes }: Written) {
  return {
    // A text that its author had erased is not told.
    text: textOf(html) || undefined,
    url,
    author: person(author),
    datePublished: createdAt,
    dateModified: editedAt ?? undefined,
    upvoteCount: upvotes,
  };
}

/** A member as the author of something. */
export function person({ name, url }: Author): StructuredData {
  return { '@type': 'Person', name, url };
}

/** How often people did something with it. */
export function interaction(
  type: 'LikeAction' | 'CommentAction' | 'WriteAction' | 'FollowAction',
  count: number,
) {
  return {
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${type}`,
    userInteractionCount: count,
  };
}
