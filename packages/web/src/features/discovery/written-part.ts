import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import type { Translate } from '../../words/words.ts';
import type { Written } from './structured/structured-data.ts';

/** What search engines are told of a text on the page; most of it is shown as well. */
export const WrittenPartFragment = graphql(`
  fragment WrittenPart on Post {
    html
    path
    state
    upCount
    commentCount
    createdAt
    editedAt
    acceptedAt
    verifiedAt
    author {
      displayName
      isFormer
      path
    }
  }
`);

type WrittenPart = Written & { isVisible: boolean; stands: boolean; comments: number };

/** A post as structured data takes it. */
export function writtenOf(
  post: FragmentOf<typeof WrittenPartFragment>,
  { t, address }: { t: Translate; address: (path: string) => string },
): WrittenPart {
  const { html, path, state, upCount, commentCount, createdAt, editedAt, acceptedAt, verifiedAt, author } =
    readFragment(WrittenPartFragment, post);
  return {
    html,
    url: address(path),
    createdAt,
    editedAt,
    upvotes: upCount,
    comments: commentCount,
    isVisible: state === 'VISIBLE',
    stands: acceptedAt !== null || verifiedAt !== null,
    author: author.isFormer
      ? { name: t('person.former') }
      : { name: author.displayName, url: address(author.path) },
  };
}
