import type { GraphqlClient } from '../../graphql/client.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { notFound, numberIn } from '../../routing/not-found.ts';

const PostQuery = graphql(`
  query ToldPost($number: Int!) {
    post(number: $number) {
      number
      html
      path
      language
      state
      viewerHasReported
      viewerMayModerate
      viewerMayDelete
      viewerMayUndelete
      thread {
        title
        language
      }
    }
  }
`);

const CommentQuery = graphql(`
  query ToldComment($number: Int!) {
    comment(number: $number) {
      number
      html
      path
      state
      viewerHasReported
      viewerMayModerate
      viewerMayDelete
      viewerMayUndelete
      post {
        thread {
          title
          language
        }
      }
    }
  }
`);

type Post = NonNullable<ResultOf<typeof PostQuery>['post']>;

/** A post or a comment that an address names, for pages about it. */
export type ToldText = Omit<Post, 'language'> & {
  language?: string;
  /** The hidden fields of forms about it. */
  named: { postId: number } | { commentId: number };
};

/** Loads the text that `?post=12` or `?comment=34` names; what cannot be read is not there. */
export async function toldText(client: GraphqlClient, search: URLSearchParams): Promise<ToldText> {
  if (search.has('comment')) {
    const number = numberIn(search.get('comment') ?? undefined);
    const { comment } = await client.query(CommentQuery, { number });
    if (comment === null) throw notFound();
    const { post, ...told } = comment;
    return { ...told, thread: post.thread, named: { commentId: number } };
  }
  const number = numberIn(search.get('post') ?? undefined);
  const { post } = await client.query(PostQuery, { number });
  if (post === null) throw notFound();
  return { ...post, named: { postId: number } };
}
