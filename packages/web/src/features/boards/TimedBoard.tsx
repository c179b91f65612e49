import { Link } from 'react-router';
import { ButtonLink } from '../../design/Button.tsx';
import { Empty } from '../../design/Empty.tsx';
import { Pagination } from '../../design/Pagination.tsx';
import { Section } from '../../design/Section.tsx';
import type { ResultOf } from '../../graphql/graphql.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { usePoints } from '../reputation/points.ts';
import type { BoardTopic, TimedList } from './board-lists.ts';
import { boardAddress, listWords } from './board-lists.ts';
import type { BoardQuery } from './board-query.ts';
import { Places } from './Places.tsx';

type Board = NonNullable<ResultOf<typeof BoardQuery>['board']>;
type Row = Board['places']['edges'][number]['node'];

/** Who earned most in a time, and where the reader stands. */
export function TimedBoard({ board, list, topic }: { board: Board; list: TimedList; topic: BoardTopic }) {
  const t = useWords();
  const points = usePoints();
  const mine = useViewer()?.path;
  const { top, places, yours } = board;
  const rows = places.edges.map(({ node }) => node);
  const most = top.edges[0]?.node.points ?? 1;
  const placesOf = (some: readonly Row[]) =>
    some.map((row) => ({ ...row, amount: row.points, told: points(row.points) }));
  const { endCursor, startCursor, hasNextPage, hasPreviousPage } = places.pageInfo;
  const pageAt = (side: string, cursor: string | null) =>
    boardAddress(list, topic, `${side}=${encodeURIComponent(cursor ?? '')}`);
  if (rows.length === 0 && !hasPreviousPage) return <NobodyYet list={list} topic={topic} />;
  return (
    <>
      {yours && <Yours yours={yours} />}
      {yours && yours.around.length > 0 && !rows.some(({ member }) => member.path === mine) && (
        <Section title={t('board.around')}>
          <Places label={t('board.around')} rows={placesOf(yours.around)} most={most} />
        </Section>
      )}
      <Section title={t(listWords[list])}>
        <Places label={t(listWords[list])} rows={placesOf(rows)} most={most} />
        <Pagination
          newer={hasPreviousPage ? pageAt('before', startCursor) : undefined}
          older={hasNextPage ? pageAt('after', endCursor) : undefined}
          words={{ newer: t('board.higher'), older: t('board.lower') }}
        />
      </Section>
    </>
  );
}

/** Where the reader stands, in a sentence. */
function Yours({ yours: { place, points, toNext, listed } }: { yours: NonNullable<Board['yours']> }) {
  const t = useWords();
  const format = useFormat();
  const told = usePoints();
  return (
    <Section airy>
      <p>
        {place === null
          ? t('board.noPlace')
          : toNext === null
            ? t('board.first', { points: told(points) })
            : t('board.place', {
                place: format.number(place),
                points: told(points),
                count: toNext,
                next: format.number(toNext),
              })}{' '}
        {!listed && (
          <span className="quiet">
            {t('board.unlisted')}{' '}
            <Link className="link" to="/settings#games">
              {t('board.change')}
            </Link>
          </span>
        )}
      </p>
    </Section>
  );
}

function NobodyYet({ list, topic }: { list: TimedList; topic: BoardTopic }) {
  const t = useWords();
  return (
    <Empty title={t('board.nobody')} help={t('board.nobodyHelp')}>
      {list === 'all' ? (
        <ButtonLink to="/?order=unanswered">{t('profile.unanswered')}</ButtonLink>
      ) : (
        <ButtonLink to={boardAddress('all', topic)}>{t('board.seeAll')}</ButtonLink>
      )}
    </Empty>
  );
}
