import { DeskCase } from '../../design/Desk.tsx';
import { Meta } from '../../design/Meta.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { PersonName, PersonNameFragment } from '../people/PersonName.tsx';
import { AuthorFacts, AuthorFactsFragment } from './AuthorFacts.tsx';
import { VoteMatrix } from './VoteMatrix.tsx';
import { VotingDecisionForm } from './VotingDecisionForm.tsx';
import { votingAddress } from './voting-states.ts';

export const VotingCaseFragment = graphql(
  `
    fragment VotingCase on VotingCase {
      number
      kind
      why
      areUp
      state
      voteCount
      matrix
      given
      received
      joinedDaysApart
      since
      until
      foundAt
      decision
      decidedAt
      decidedBy {
        ...PersonName
      }
      members {
        ...PersonName
        ...AuthorFacts
      }
    }
  `,
  [PersonNameFragment, AuthorFactsFragment],
);

const states = { OPEN: 'late', DISCOUNTED: 'declined', DISMISSED: 'solved' } as const;
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** So close in time are accounts made that it is worth a word. */
const closeDays = 7;

/** Votes that look arranged: why, who for whom, when, and what to do about them. */
export function VotingCase({ found }: { found: FragmentOf<typeof VotingCaseFragment> }) {
  const read = readFragment(VotingCaseFragment, found);
  const { number, kind, why, areUp, state, voteCount, members, given, received, joinedDaysApart } = read;
  const t = useWords();
  const format = useFormat();
  const series = kind === 'SERIAL';
  const [voter, author] = members;
  const share = format.percent(voteCount / Math.max(1, series ? (given[0] ?? 0) : sum(given)));
  const of = format.percent(voteCount / Math.max(1, series ? (received[1] ?? 0) : sum(received)));
  return (
    <DeskCase
      back={{ to: votingAddress(state), label: t('desk.back') }}
      above={
        <Meta>
          <StateLine kind={states[state]}>{t(`voting.state${state}`)}</StateLine>
          <Time at={read.foundAt} as="full" />
        </Meta>
      }
      title={t('voting.kind', { kind: series ? (areUp ? 'UP' : 'DOWN') : kind })}
      said={
        <>
          <p>{t(`voting.why${why}`, { votes: voteCount, members: members.length, share, received: of })}</p>
          {!series && <VoteMatrix members={members} matrix={read.matrix} given={given} />}
        </>
      }
      facts={[
        ...(series && voter && author
          ? [
              { term: t('voting.voter'), told: <Party member={voter} /> },
              { term: t('voting.author'), told: <Party member={author} /> },
            ]
          : [
              {
                term: t('voting.members'),
                told: (
                  <ul>
                    {members.map((member, place) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: members keep their places in a case
                      <li key={place}>
                        <Party member={member} />
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]),
        {
          term: t('voting.when'),
          told: (
            <Words
              id="voting.between"
              values={{
                since: <Time at={read.since} as="full" />,
                until: <Time at={read.until} as="full" />,
              }}
            />
          ),
        },
        ...(joinedDaysApart === null || joinedDaysApart > closeDays
          ? []
          : [{ term: t('voting.accounts'), told: t('voting.joined', { days: joinedDaysApart }) }]),
        ...(read.decidedBy === null || read.decidedAt === null
          ? series
            ? [{ term: t('voting.found'), told: t('voting.atNight') }]
            : []
          : [
              {
                term: t('voting.found'),
                told: (
                  <Words
                    id="desk.decidedBy"
                    values={{
                      name: <PersonName person={read.decidedBy} />,
                      day: <Time at={read.decidedAt} as="full" />,
                      reason: read.decision,
                    }}
                  />
                ),
              },
            ]),
      ]}
      decide={<VotingDecisionForm number={number} state={state} />}
    />
  );
}

type Member = FragmentOf<typeof PersonNameFragment> & FragmentOf<typeof AuthorFactsFragment>;

function Party({ member }: { member: Member }) {
  return (
    <>
      <PersonName person={member} />
      <p className="quiet">
        <AuthorFacts author={member} />
      </p>
    </>
  );
}
