import { Suspense } from 'react';
import { Link, useLocation } from 'react-router';
import { Comment, Comments, MoreComments } from '../../design/Comments.tsx';
import { Prose } from '../../design/Prose.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { PersonName, PersonNameFragment } from '../people/PersonName.tsx';
import { CommentDelete } from '../threads/signed-in-parts.ts';

export const CommentListFragment = graphql(
  `
    fragment CommentList on Post {
      number
      commentCount
      comments(first: $comments) {
        edges {
          node {
            number
            html
            createdAt
            state
            viewerMayEdit
            viewerMayDelete
            viewerMayModerate
            author {
              ...PersonName
            }
          }
        }
      }
    }
  `,
  [PersonNameFragment],
);

/** The comments on a post: the first ones, and a way to all of them. */
export function CommentList({ post }: { post: FragmentOf<typeof CommentListFragment> }) {
  const { number, commentCount, comments } = readFragment(CommentListFragment, post);
  const { pathname } = useLocation();
  const t = useWords();
  const viewer = useViewer();
  if (comments.edges.length === 0) return null;
  const left = commentCount - comments.edges.length;
  return (
    <Comments label={t('comment.list')}>
      {comments.edges.map(({ node }) => (
        <Comment
          key={node.number}
          id={`comment-${node.number}`}
          author={<PersonName person={node.author} />}
          after={
            <>
              <Time at={node.createdAt} as="short" />
              {node.state !== 'VISIBLE' && (
                <strong>{node.state === 'DELETED' ? t('post.wasDeleted') : t('post.isHidden')}</strong>
              )}
              {node.viewerMayEdit && (
                <Link className="link" to={`/comments/${node.number}/edit`}>
                  {t('post.edit')}
                </Link>
              )}
              {viewer !== null && !node.viewerMayEdit && (
                <Link className="link" to={`/report?comment=${node.number}`}>
                  {t('post.report')}
                </Link>
              )}
              {node.viewerMayModerate && (
                <Link className="link" to={`/moderate?comment=${node.number}`}>
                  {t('moderation.moderate')}
                </Link>
              )}
              {node.viewerMayDelete && !node.viewerMayModerate && (
                <Suspense>
                  <CommentDelete number={node.number} postNumber={number} />
                </Suspense>
              )}
            </>
          }
        >
          <Prose small html={node.html} />
        </Comment>
      ))}
      {left > 0 && (
        <MoreComments>
          <Link className="link" to={`${pathname}?comments=all#post-${number}`} preventScrollReset>
            {t('comment.more', { count: left })}
          </Link>
        </MoreComments>
      )}
    </Comments>
  );
}
