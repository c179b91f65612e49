import { ShareBar } from '../../design/late/ShareBar.tsx';
import { Meta } from '../../design/Meta.tsx';
import { Row } from '../../design/Row.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useSite } from '../../routing/site.tsx';
import { useWords } from '../../words/words.ts';
import { ChallengeStandFragment, standShape, useChallengeStand } from './challenge-stand.ts';
import { shareOf } from './time-left.ts';
import { useZoneFormat } from './zone-format.ts';

export const ChallengeRowFragment = graphql(
  `
    fragment ChallengeRow on Challenge {
      ...ChallengeStand
      title
      path
      slug
      entryCount
      endsAt
      prizes {
        name
      }
      placed {
        number
        thread {
          title
        }
      }
    }
  `,
  [ChallengeStandFragment],
);

interface ChallengeRowParts {
  challenge: FragmentOf<typeof ChallengeRowFragment>;
  timeZone: string;
  /** For those who run challenges: to where it is changed. */
  toDesk?: boolean;
}

/** One challenge in a list: where it is, what there is to win, what won. */
export function ChallengeRow({ challenge, timeZone, toDesk }: ChallengeRowParts) {
  const read = readFragment(ChallengeRowFragment, challenge);
  const { title, path, slug, entryCount, endsAt, opensAt, prizes, placed, phase } = read;
  const standOf = useChallengeStand();
  const { now } = useSite();
  const { format } = useZoneFormat(timeZone);
  const t = useWords();
  const [first] = placed;
  const isOver = phase === 'RESULT' || read.state === 'CANCELLED';
  const span = read.spans.find((one) => one.phase === phase);
  const runs = read.state === 'PUBLISHED' && span?.from != null && span.until != null ? span : null;
  return (
    <Row
      to={toDesk ? `/desk/challenges/${slug}` : path}
      title={title}
      state={<StateLine kind={standShape(read)}>{standOf(read)}</StateLine>}
      figures={
        phase === 'COMING'
          ? t('challenge.opens', { day: format.day(opensAt) })
          : t(isOver ? 'challenge.ended' : 'challenge.ends', { day: format.day(endsAt) })
      }
    >
      {read.resultAt && first ? (
        <p>{t('challenge.wonBy', { title: first.thread.title })}</p>
      ) : (
        prizes[0] && <p>{t('challenge.toWin', { prize: prizes[0].name })}</p>
      )}
      {runs && (
        <ShareBar
          share={shareOf(Date.parse(runs.from ?? ''), Date.parse(runs.until ?? ''), now)}
          name={title}
          told={standOf(read)}
        />
      )}
      <Meta>{t('challenge.entries', { count: entryCount })}</Meta>
    </Row>
  );
}
