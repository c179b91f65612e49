import { Link } from 'react-router';
import { Empty } from '../design/Empty.tsx';
import { Board, BoardLists } from '../design/late/Board.tsx';
import { Figures } from '../design/late/Figures.tsx';
import { NumberTable } from '../design/late/NumberTable.tsx';
import { Narrow, NarrowBy } from '../design/Narrow.tsx';
import { IdeaFlow } from '../features/triage/IdeaFlow.tsx';
import { IdeaInsightQuery, ideaPeriodIn, ideaPeriods } from '../features/triage/insight-query.ts';
import { requireDecider } from '../features/triage/require-decider.ts';
import { ThemeTable } from '../features/triage/ThemeTable.tsx';
import { TriageDesk } from '../features/triage/TriageDesk.tsx';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, url }) {
    await requireDecider(client, `/desk/ideas/insight${url.search}`);
    const days = ideaPeriodIn(url.searchParams);
    const { ideaInsight } = await client.query(IdeaInsightQuery, { days });
    if (ideaInsight === null) throw notFound();
    return { days, insight: ideaInsight };
  },
  meta: ({ t }) => ({ title: t('triage.insight'), hidden: true }),
  Page: function DeskIdeasInsight({ data: { days, insight } }) {
    const t = useWords();
    const format = useFormat();
    const share = (part: number, whole: number) => (whole > 0 ? format.percent(part / whole) : undefined);
    const { begun, decided, shipped, promisesDue, promisesKept, authors, authorsAnswered } = insight;
    // Hours up to two days, then days: nobody counts 300 hours.
    const span = (hours: number | null) => {
      if (hours === null) return '–';
      if (hours < 48)
        return t('triage.hours', { count: Math.round(hours), told: format.number(Math.round(hours)) });
      return t('triage.days', { count: Math.round(hours / 24), told: format.number(Math.round(hours / 24)) });
    };
    return (
      <TriageDesk current="insight">
        <Board
          lede={t('triage.insightLede')}
          narrow={
            <Narrow>
              <NarrowBy
                label={t('insight.period')}
                value={t('insight.days', { days })}
                choices={ideaPeriods.map((one) => ({
                  to: one === 90 ? '/desk/ideas/insight' : `/desk/ideas/insight?days=${one}`,
                  label: t('insight.days', { days: one }),
                  current: one === days,
                }))}
              />
            </Narrow>
          }
        >
          {begun === 0 && decided === 0 ? (
            <Empty title={t('triage.insightNone')} help={t('triage.insightNoneHelp')} />
          ) : (
            <>
              <Figures
                figures={[
                  { label: t('triage.begun'), value: format.number(begun) },
                  { label: t('triage.decided'), value: format.number(decided) },
                  { label: t('triage.shipped'), value: format.number(shipped), share: share(shipped, begun) },
                  { label: t('triage.toReply'), value: span(insight.hoursToReply) },
                  { label: t('triage.toDecision'), value: span(insight.hoursToDecision) },
                  {
                    label: t('triage.promisesKept'),
                    value: `${format.number(promisesKept)} / ${format.number(promisesDue)}`,
                    share: share(promisesKept, promisesDue),
                  },
                  {
                    label: t('triage.authorsAnswered'),
                    value: `${format.number(authorsAnswered)} / ${format.number(authors)}`,
                    share: share(authorsAnswered, authors),
                  },
                ]}
              />
              <IdeaFlow periods={insight.periods} />
              <BoardLists>
                <ThemeTable
                  title={t('triage.byTag')}
                  themes={insight.tags}
                  filterOf={({ name }) => ({ tag: name })}
                />
                <ThemeTable
                  title={t('triage.byProduct')}
                  themes={insight.products}
                  filterOf={({ number }) => ({ product: number })}
                />
                <NumberTable
                  title={t('triage.rising')}
                  help={t('triage.risingHelp')}
                  none={t('triage.risingNone')}
                  heads={[t('triage.idea'), t('triage.supporters')]}
                  rows={insight.rising.map(({ number, title, language, idea }) => ({
                    key: String(number),
                    name: (
                      <Link className="link" to={`/desk/ideas/${number}`} lang={language}>
                        {title}
                      </Link>
                    ),
                    numbers: [format.number(idea?.supporters ?? 0)],
                  }))}
                />
              </BoardLists>
            </>
          )}
        </Board>
      </TriageDesk>
    );
  },
});
