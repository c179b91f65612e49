import { Link } from 'react-router';
import { Notice } from '../../design/Notice.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';
import { ChallengeStandFragment, useChallengeStand } from './challenge-stand.ts';

export const InChallengeFragment = graphql(
  `
    fragment InChallenge on ChallengeEntry {
      number
      place
      award
      placeReason
      isShortlisted
      challenge {
        title
        path
        ...ChallengeStand
      }
    }
  `,
  [ChallengeStandFragment],
);

/** On an idea's page: in which challenge it is or was, and what came of that. */
export function InChallenge({ entry }: { entry: FragmentOf<typeof InChallengeFragment> }) {
  const { place, award, placeReason, isShortlisted, challenge } = readFragment(InChallengeFragment, entry);
  const standOf = useChallengeStand();
  const name = (
    <Link className="link" to={challenge.path}>
      {challenge.title}
    </Link>
  );
  if (challenge.resultAt && place !== null) {
    return (
      <Notice above icon="solved" tone="good" more={placeReason && <p>{placeReason}</p>}>
        <b>{award}.</b> <Words id="challenge.placedIn" values={{ place, challenge: name }} />
      </Notice>
    );
  }
  return (
    <Notice above icon="idea-half">
      <Words
        id={challenge.resultAt && isShortlisted ? 'challenge.shortlistedIn' : 'challenge.enteredIn'}
        values={{ challenge: name }}
      />{' '}
      {standOf(challenge)}
    </Notice>
  );
}
