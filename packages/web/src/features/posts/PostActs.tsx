import { type ReactNode, Suspense } from 'react';
import { Acts } from '../../design/Acts.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Menu } from '../../design/Menu.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { AcceptFormFragment } from '../answers/accept-form-fragment.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { MemberPostActs } from '../threads/signed-in-parts.ts';
import { VoteLink } from '../votes/VoteLink.tsx';
import { VoteFormFragment } from '../votes/vote-form-fragment.ts';
import { PostLinks } from './PostLinks.tsx';
import { PostMenuFragment } from './post-menu-fragment.ts';

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

interface PostActsParts {
  post: FragmentOf<typeof PostActsFragment>;
  /** Stands beside the vote. */
  more?: ReactNode;
  /** Nobody votes on it any more. */
  votingEnded?: boolean;
}

/** What the reader can do with a post. */
export function PostActs({ post, more, votingEnded }: PostActsParts) {
  const acts = readFragment(PostActsFragment, post);
  const viewer = useViewer();
  const t = useWords();
  if (viewer !== null) {
    return (
      <Suspense>
        <MemberPostActs acts={acts} more={more} />
      </Suspense>
    );
  }
  const menu = readFragment(PostMenuFragment, acts);
  return (
    <Acts
      end={
        <Menu trigger={<Icon name="more" />} label={t('post.more')}>
          <PostLinks number={menu.number} path={menu.path} edited={menu.editedAt !== null} />
        </Menu>
      }
    >
      <VoteLink post={acts} ended={votingEnded} />
      {more}
    </Acts>
  );
}
