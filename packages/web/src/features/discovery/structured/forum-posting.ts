import type { StructuredData, Written } from './structured-data.ts';
import { interaction, written } from './written.ts';

/** A tip, an idea or a discussion with the replies that stand on this page of it. */
export interface ForumPosting {
  title: string;
  language: string;
  opening: Written;
  /** All that stand, on whatever page. */
  replyCount: number;
  replies: Written[];
  /** The space it is in. */
  space: { name: string; url: string };
}

/** A posting as search engines want it, with the replies as its comments. */
export function forumPosting({
  title,
  language,
  opening,
  replyCount,
  replies,
  space,
}: ForumPosting): StructuredData {
  return {
    '@type': 'DiscussionForumPosting',
    headline: title,
    inLanguage: language === 'und' ? undefined : language,
    ...posted(opening),
    mainEntityOfPage: opening.url,
    isPartOf: { '@type': 'WebPage', name: space.name, url: space.url },
    commentCount: replyCount,
    interactionStatistic: [
      interaction('LikeAction', opening.upvotes),
      interaction('CommentAction', replyCount),
    ],
    comment:
      replies.length > 0
        ? replies.map((reply) => ({
            '@type': 'Comment',
            ...posted(reply),
            interactionStatistic: interaction('LikeAction', reply.upvotes),
          }))
        : undefined,
  };
}

/** Likes are told by the counters here. */
function posted(text: Written) {
  const { upvoteCount: _, ...rest } = written(text);
  return rest;
}
