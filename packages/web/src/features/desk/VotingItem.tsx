import { DeskItem } from '../../design/Desk.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { PersonNameFragment } from '../people/PersonName.tsx';
import { usePersonNames } from './use-person-names.ts';
import { votingAddress } from './voting-states.ts';

export const VotingItemFragment = graphql(
  `
    fragment VotingItem on VotingCase {
      number
      kind
      areUp
      state
      voteCount
      foundAt
      members {
        ...PersonName
      }
    }
  `,
  [PersonNameFragment],
);

interface VotingItemParts {
  found: FragmentOf<typeof VotingItemFragment>;
  current: boolean;
}

/** Votes that look arranged, in the list: what they look like, who, how many. */
export function VotingItem({ found, current }: VotingItemParts) {
  const { number, kind, areUp, state, voteCount, foundAt, members } = readFragment(VotingItemFragment, found);
  const names = usePersonNames(members);
  const t = useWords();
  const format = useFormat();
  return (
    <DeskItem
      to={votingAddress(state, number)}
      current={current}
      title={t('voting.kind', { kind: kind === 'RING' ? kind : areUp ? 'UP' : 'DOWN' })}
      time={<Time at={foundAt} />}
      lines={[
        { text: kind === 'RING' ? format.list(names) : names.join(' → ') },
        { text: t('voting.line', { members: members.length, votes: voteCount }) },
      ]}
    />
  );
}
