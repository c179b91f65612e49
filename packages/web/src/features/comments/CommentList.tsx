import { createContext, Suspense, useContext } from 'react';
import { Link, useLoaderData, useLocation } from 'react-router';
import { Comment, Comments, MoreComments } from '../../design/Comments.tsx';
import { Prose } from '../../design/Prose.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useSite } from '../../routing/site.tsx';
import { useWords } from '../../words/words.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { isOfficial } from '../people/OfficialMark.tsx';
import { PersonName, PersonNameFragment } from '../people/PersonName.tsx';
import { useForeignLanguage } from '../threads/ForeignLanguage.tsx';
import { CommentDelete } from '../threads/signed-in-parts.ts';

const CommentItemFragment = graphql(
  `
    fragment CommentItem on Comment {
      number
      path
      html
      language
      createdAt
      state
      viewerMayEdit
      viewerMayDelete
      viewerMayModerate
      author {
        role
        ...PersonName
      }
    }
  `,
  [PersonNameFragment],
);

export const CommentListFragment = graphql(
  `
    fragment CommentList on Post {
      number
      commentCount
      comments(first: $comments) {
        edges {
          node {
            number
            ...CommentItem
          }
        }
      }
    }
  `,
  [CommentItemFragment],
);

/** All the comments on one post, as far as anybody reads. */
export const UnrolledCommentsFragment = graphql(
  `
    fragment UnrolledComments on Post {
      number
      comments(first: 100) {
        edges {
          node {
            number
            ...CommentItem
          }
        }
      }
    }
  `,
  [CommentItemFragment],
);

const Unrolled = createContext<FragmentOf<typeof UnrolledCommentsFragment> | null>(null);

/** Hands all comments of the post whose comments the reader unrolled. */
export const UnrolledCommentsProvider = Unrolled;

interface CommentListParts {
  post: FragmentOf<typeof CommentListFragment>;
  /** The language of the thread. */
  among: string;
}

/** The comments on a post: the first ones, and a way to all of them. */
export function CommentList({ post, among }: CommentListParts) {
  const { number, commentCount, ...few } = readFragment(CommentListFragment, post);
  const context = useContext(Unrolled);
  const all = context && readFragment(UnrolledCommentsFragment, context);
  const unrolled = all?.number === number;
  const t = useWords();
  const { pathname, search } = useLocation();
  const { edges } = unrolled ? all.comments : few.comments;
  if (edges.length === 0) return null;
  const left = unrolled ? 0 : commentCount - edges.length;
  const more = new URLSearchParams(search);
  more.set('comments', String(number));
  return (
    <Comments label={t('comment.list')}>
      {edges.map(({ node }) => (
        <CommentItem key={node.number} comment={node} postNumber={number} among={among} />
      ))}
      {left > 0 && (
        <MoreComments>
          <Link className="link" to={`${pathname}?${more}#post-${number}`} replace preventScrollReset>
            {t('comment.more', { count: left })}
          </Link>
        </MoreComments>
      )}
    </Comments>
  );
}

interface CommentItemParts {
  comment: FragmentOf<typeof CommentItemFragment>;
  postNumber: number;
  among: string;
}

function CommentItem({ comment, postNumber, among }: CommentItemParts) {
  const node = readFragment(CommentItemFragment, comment);
  const foreign = useForeignLanguage(node.language, among);
  const t = useWords();
  const { brand } = useSite();
  const viewer = useViewer();
  // The product team thanks for what helped an idea along; other threads have no such thanks.
  const isIdea = (useLoaderData() as { idea?: object | null } | undefined)?.idea != null;
  const mayCredit = isIdea && (viewer?.role === 'PRODUCT_TEAM' || viewer?.role === 'ADMIN');
  return (
    <Comment
      id={`comment-${node.number}`}
      author={<PersonName person={node.author} />}
      speaksFor={isOfficial(node.author.role) ? brand.name : undefined}
      lang={foreign.lang}
      after={
        <>
          <Link to={node.path} data-time>
            <Time at={node.createdAt} as="short" />
          </Link>
          {foreign.name && <span lang={foreign.lang}>{foreign.name}</span>}
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
          {mayCredit && (
            <Link
              className="link"
              to={`/manage/${/^\/t\/(\d+)/.exec(node.path)?.[1]}?credit=${encodeURIComponent(node.path)}#credits`}
            >
              {t('idea.creditThis')}
            </Link>
          )}
          {node.viewerMayModerate && (
            <Link className="link" to={`/moderate?comment=${node.number}`}>
              {t('moderation.moderate')}
            </Link>
          )}
          {node.viewerMayDelete && !node.viewerMayModerate && (
            <Suspense>
              <CommentDelete number={node.number} postNumber={postNumber} />
            </Suspense>
          )}
        </>
      }
    >
      <Prose small html={node.html} />
    </Comment>
  );
}
