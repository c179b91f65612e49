import { Link } from 'react-router';
import { Empty } from '../design/Empty.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Section } from '../design/Section.tsx';
import { BoardFilter } from '../features/boards/BoardFilter.tsx';
import { BoardTabs } from '../features/boards/BoardTabs.tsx';
import {
  type BoardList,
  type BoardTopic,
  boardAddress,
  isTimed,
  listIn,
  listWords,
  periods,
  topicIn,
} from '../features/boards/board-lists.ts';
import { BoardQuery, FirstHelpersQuery, RisingQuery } from '../features/boards/board-query.ts';
import { type PlaceRow, Places } from '../features/boards/Places.tsx';
import { TimedBoard } from '../features/boards/TimedBoard.tsx';
import { topicChoices } from '../features/boards/topic-choices.ts';
import { usePoints } from '../features/reputation/points.ts';
import type { GraphqlClient } from '../graphql/client.ts';
import type { ResultOf } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { pageOf } from '../routing/page-of.ts';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

/** What the list shows; null where the reader is shown no games, or what it is of is not theirs to read. */
async function loadList(client: GraphqlClient, list: BoardList, topic: BoardTopic, search: URLSearchParams) {
  if (list === 'rising') return { list, rising: (await client.query(RisingQuery, {})).risingMembers };
  if (list === 'first-helpers')
    return { list, helpers: (await client.query(FirstHelpersQuery, {})).firstHelpers };
  const variables = { period: periods[list], ...(topic && { [topic.kind]: topic.name }) };
  const { board, ...catalogue } = await client.query(BoardQuery, { ...variables, ...pageOf(search, 20) });
  return { list, board, choices: topicChoices(catalogue, topic) };
}

export const route = defineRoute({
  async load({ client, params, url }) {
    const list = listIn(params.list);
    if (list === null) throw notFound();
    const topic = isTimed(list) ? topicIn(url.searchParams) : null;
    const shown = await loadList(client, list, topic, url.searchParams);
    if (Object.values(shown).includes(null as never)) throw notFound();
    return { shown, topic };
  },
  meta: ({ data: { shown, topic }, t }) => ({
    title: `${t('board.title')}: ${t(listWords[shown.list])}${nameOf(shown, topic)}`,
    description: t('board.lede'),
    canonical: boardAddress(shown.list, topic),
  }),
  Page: function Leaderboard({ data: { shown, topic } }) {
    const t = useWords();
    return (
      <Main>
        <PageHead title={t('board.title')} lede={t('board.lede')}>
          <Link className="link" to="/reputation">
            {t('reputation.how')}
          </Link>
        </PageHead>
        <BoardTabs current={shown.list} topic={topic} />
        {'board' in shown && shown.board && (
          <>
            <BoardFilter list={shown.list} topic={topic} choices={shown.choices} />
            <TimedBoard board={shown.board} list={shown.list} topic={topic} />
          </>
        )}
        {'rising' in shown && shown.rising && <Rising rising={shown.rising} />}
        {'helpers' in shown && shown.helpers && <FirstHelpers helpers={shown.helpers} />}
      </Main>
    );
  },
});

type Shown = Awaited<ReturnType<typeof loadList>>;

function nameOf(shown: Shown, topic: BoardTopic): string {
  if (topic === null) return '';
  const choice = shown.choices?.find(
    (one) => one.topic?.kind === topic.kind && one.topic.name === topic.name,
  );
  return `, ${choice?.label ?? topic.name}`;
}

type RisingMembers = NonNullable<ResultOf<typeof RisingQuery>['risingMembers']>;

/** Who earns more than they used to. */
function Rising({ rising }: { rising: RisingMembers }) {
  const t = useWords();
  const format = useFormat();
  const points = usePoints();
  const rows = rising.map(
    (row): PlaceRow => ({
      ...row,
      amount: row.points,
      told: points(row.points),
      beside:
        row.usual > 0 ? t('board.usually', { usual: format.number(row.usual) }) : t('board.nothingBefore'),
    }),
  );
  return <Listed list="rising" rows={rows} />;
}

type Helpers = NonNullable<ResultOf<typeof FirstHelpersQuery>['firstHelpers']>;

/** Who answered the first questions of others. */
function FirstHelpers({ helpers }: { helpers: Helpers }) {
  const t = useWords();
  const format = useFormat();
  const rows = helpers.map(
    (row): PlaceRow => ({
      ...row,
      amount: row.newcomers,
      told: t('board.newcomers', { count: row.newcomers, told: format.number(row.newcomers) }),
    }),
  );
  return <Listed list="first-helpers" rows={rows} />;
}

function Listed({ list, rows }: { list: 'rising' | 'first-helpers'; rows: PlaceRow[] }) {
  const t = useWords();
  const what = t(list === 'rising' ? 'board.risingLede' : 'board.firstHelpersLede');
  if (rows.length === 0) return <Empty title={t('board.nobody')} help={what} />;
  return (
    <Section title={t(listWords[list])} airy>
      <p className="quiet">{what}</p>
      <Places label={t(listWords[list])} rows={rows} most={Math.max(...rows.map(({ amount }) => amount))} />
    </Section>
  );
}
