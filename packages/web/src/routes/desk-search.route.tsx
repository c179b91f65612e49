import { Empty } from '../design/Empty.tsx';
import { Board, BoardLists } from '../design/late/Board.tsx';
import { Figures } from '../design/late/Figures.tsx';
import { Narrow, NarrowBy } from '../design/Narrow.tsx';
import { ModerationDesk } from '../features/desk/ModerationDesk.tsx';
import { requireStaff } from '../features/desk/require-staff.ts';
import { InsightsChart } from '../features/insights/InsightsChart.tsx';
import { insightsAddress, insightsPeriodIn, insightsPeriods } from '../features/insights/insights-period.ts';
import { InsightsQuery } from '../features/insights/insights-query.ts';
import { SearchedTable } from '../features/insights/SearchedTable.tsx';
import { defineRoute } from '../routing/define-route.tsx';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, url }) {
    await requireStaff(client, `/desk/search${url.search}`);
    const days = insightsPeriodIn(url.searchParams);
    const { searchInsights } = await client.query(InsightsQuery, { days });
    return { days, insights: searchInsights };
  },
  meta: ({ t }) => ({ title: t('insight.title'), hidden: true }),
  Page: function DeskSearch({ data: { days, insights } }) {
    const t = useWords();
    const format = useFormat();
    const { searches, withoutResults, withoutClicks, questionsAvoided } = insights;
    const share = (part: number) => (searches > 0 ? format.percent(part / searches) : undefined);
    return (
      <ModerationDesk current="search">
        <Board
          lede={t('insight.lede')}
          narrow={
            <Narrow>
              <NarrowBy
                label={t('insight.period')}
                value={t('insight.days', { days })}
                choices={insightsPeriods.map((one) => ({
                  to: insightsAddress(one),
                  label: t('insight.days', { days: one }),
                  current: one === days,
                }))}
              />
            </Narrow>
          }
        >
          {searches === 0 && questionsAvoided === 0 ? (
            <Empty title={t('insight.none')} help={t('insight.noneHelp')} />
          ) : (
            <>
              <Figures
                figures={[
                  { label: t('insight.searches'), value: format.number(searches) },
                  {
                    label: t('insight.withoutResults'),
                    value: format.number(withoutResults),
                    share: share(withoutResults),
                  },
                  {
                    label: t('insight.withoutClicks'),
                    value: format.number(withoutClicks),
                    share: share(withoutClicks),
                  },
                  { label: t('insight.avoided'), value: format.number(questionsAvoided) },
                ]}
              />
              <InsightsChart daily={insights.daily} />
              <BoardLists>
                <SearchedTable
                  title={t('insight.missing')}
                  help={t('insight.missingHelp')}
                  none={t('insight.missingNone')}
                  rows={insights.topWithoutResults}
                  missing
                />
                <SearchedTable
                  title={t('insight.unopened')}
                  help={t('insight.unopenedHelp')}
                  none={t('insight.unopenedNone')}
                  rows={insights.topWithoutClicks}
                />
                <SearchedTable
                  title={t('insight.most')}
                  help={t('insight.mostHelp')}
                  none={t('insight.mostNone')}
                  rows={insights.topSearches}
                />
              </BoardLists>
            </>
          )}
        </Board>
      </ModerationDesk>
    );
  },
});
