import type { ReactNode } from 'react';
import { Acts } from '../../design/Acts.tsx';
import type { ResultOf } from '../../graphql/graphql.ts';
import { AcceptForm } from '../answers/AcceptForm.tsx';
import { CommentForm } from '../comments/CommentForm.tsx';
import { VoteForm } from '../votes/VoteForm.tsx';
import type { PostActsFragment } from './PostActs.tsx';
import { PostMenu } from './PostMenu.tsx';

export interface MemberPostActsParts {
  acts: ResultOf<typeof PostActsFragment>;
  more?: ReactNode;
}

/** What a member can do with a post. */
export function MemberPostActs({ acts, more }: MemberPostActsParts) {
  return (
    <Acts end={<PostMenu post={acts} />}>
      <VoteForm post={acts} />
      {more}
      <AcceptForm post={acts} />
      {acts.viewerMayComment && <CommentForm postNumber={acts.number} />}
    </Acts>
  );
}
