import type { ReactNode } from 'react';
import { Acts } from '../../design/Acts.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { AcceptForm, AcceptFormFragment } from '../answers/AcceptForm.tsx';
import { CommentForm } from '../comments/CommentForm.tsx';
import { VoteForm, VoteFormFragment } from '../votes/VoteForm.tsx';
import { PostMenu, PostMenuFragment } from './PostMenu.tsx';

export const PostActsFragment = graphql(
  `
    fragment PostActs on Post {
      number
      viewerMayComment
      ...VoteForm
      ...AcceptForm
      ...PostMenu
    }
  `,
  [VoteFormFragment, AcceptFormFragment, PostMenuFragment],
);

/** What the reader can do with a post; `more` stands beside the vote. */
export function PostActs({ post, more }: { post: FragmentOf<typeof PostActsFragment>; more?: ReactNode }) {
  const acts = readFragment(PostActsFragment, post);
  return (
    <Acts end={<PostMenu post={acts} />}>
      <VoteForm post={acts} />
      {more}
      <AcceptForm post={acts} />
      {acts.viewerMayComment && <CommentForm postNumber={acts.number} />}
    </Acts>
  );
}
