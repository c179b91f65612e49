import { useLocation } from 'react-router';
import { ActLink } from '../../design/ActButton.tsx';
import { type FragmentOf, readFragment } from '../../graphql/graphql.ts';
import { signInAddress } from '../../routing/sign-in-address.ts';
import { useWords } from '../../words/words.ts';
import { VoteFormFragment } from './vote-form-fragment.ts';
import { voteWords } from './vote-words.ts';

/** How others voted on a post, for a visitor: it leads to where one may vote. */
export function VoteLink({ post }: { post: FragmentOf<typeof VoteFormFragment> }) {
  const { role, voting, upCount, downCount } = readFragment(VoteFormFragment, post);
  const { pathname } = useLocation();
  const t = useWords();
  return (
    <ActLink icon="up" to={signInAddress(pathname)}>
      {voteWords({ voting, role, tally: { up: upCount, down: downCount, mine: null }, t })}
    </ActLink>
  );
}
