import { Link } from 'react-router';
import { Notice } from '../../design/Notice.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { ChallengeStandFragment, useChallengeStand } from './challenge-stand.ts';

export const ChallengeBannerFragment = graphql(
  `
    fragment ChallengeBanner on ChallengeConnection {
      edges {
        node {
          title
          path
          ...ChallengeStand
        }
      }
    }
  `,
  [ChallengeStandFragment],
);

/** The challenge that runs, if one does, in a line. */
export function ChallengeBanner({ running }: { running: FragmentOf<typeof ChallengeBannerFragment> }) {
  const [first] = readFragment(ChallengeBannerFragment, running).edges;
  const standOf = useChallengeStand();
  const t = useWords();
  if (!first) return null;
  const { title, path } = first.node;
  return (
    <Notice icon="idea-half">
      {t('challenge.runs')}{' '}
      <Link className="link" to={path}>
        {title}
      </Link>
      . {standOf(first.node)}
    </Notice>
  );
}
