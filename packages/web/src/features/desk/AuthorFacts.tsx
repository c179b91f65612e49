import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';

export const AuthorFactsFragment = graphql(`
  fragment AuthorFacts on Member {
    threadCount
    answerCount
    acceptedCount
    joinedAt
    suspendedUntil
  }
`);

/** What is known of somebody whose words were reported. */
export function AuthorFacts({ author }: { author: FragmentOf<typeof AuthorFactsFragment> }) {
  const { threadCount, answerCount, acceptedCount, joinedAt, suspendedUntil } = readFragment(
    AuthorFactsFragment,
    author,
  );
  return (
    <>
      <Words
        id="desk.authorFacts"
        values={{
          threads: threadCount,
          answers: answerCount,
          accepted: acceptedCount,
          day: <Time at={joinedAt} as="day" />,
        }}
      />
      {suspendedUntil !== null && (
        <>
          {' · '}
          <Words id="profile.suspendedUntil" values={{ day: <Time at={suspendedUntil} as="full" /> }} />
        </>
      )}
    </>
  );
}
