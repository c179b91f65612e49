import { useLocation } from 'react-router';
import { ActFact, ActLink } from '../../design/ActButton.tsx';
import { type FragmentOf, readFragment } from '../../graphql/graphql.ts';
import { signInAddress } from '../../routing/sign-in-address.ts';
import { useWords } from '../../words/words.ts';
import { VoteFormFragment } from './vote-form-fragment.ts';
import { voteWords } from './vote-words.ts';

interface VoteLinkParts {
  post: FragmentOf<typeof VoteFormFragment>;
  /** Nobody votes on it any more. */
  ended?: boolean;
}

/** How others voted on a post, for a visitor: it leads to where one may vote. */
export function VoteLink({ post, ended }: VoteLinkParts) {
  const { role, voting, upCount, downCount } = readFragment(VoteFormFragment, post);
  const { pathname } = useLocation();
  const t = useWords();
  const tally = { up: upCount, down: downCount, mine: null };
  const words = voteWords({ voting, role, tally, fact: ended, t });
  if (ended) return <ActFact icon="up">{words}</ActFact>;
  return (
    <ActLink icon="up" to={signInAddress(pathname)}>
      {words}
    </ActLink>
  );
}
