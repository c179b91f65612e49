import { Link, useLocation } from 'react-router';
import { Narrow, NarrowBy } from '../../design/Narrow.tsx';
import { useWords } from '../../words/words.ts';
import { type FeedFilters, feedPeriods, feedSearch } from './feed-filters.ts';
import { LanguageNarrow } from './LanguageNarrow.tsx';

/** The filters above a feed; each is a link, so it works everywhere and can be shared. */
export function FeedNarrow({ filters }: { filters: FeedFilters }) {
  const t = useWords();
  const { pathname } = useLocation();
  const address = (change: Partial<FeedFilters>) => pathname + feedSearch({ ...filters, ...change });
  const { order, period, language } = filters;
  const orderName = order === 'UNANSWERED' ? 'ACTIVE' : order;
  return (
    <Narrow
      end={
        <Link
          to={address({ order: order === 'UNANSWERED' ? 'ACTIVE' : 'UNANSWERED' })}
          aria-current={order === 'UNANSWERED' ? 'true' : undefined}
          preventScrollReset
        >
          {t('feed.unanswered')}
        </Link>
      }
    >
      <NarrowBy
        label={t('feed.order')}
        value={t(`feed.order${orderName}`)}
        choices={(['ACTIVE', 'LATEST', 'TOP'] as const).map((one) => ({
          to: address({ order: one }),
          label: t(`feed.order${one}`),
          current: one === order,
        }))}
      />
      {order === 'TOP' && (
        <NarrowBy
          label={t('feed.period')}
          value={t(`feed.period${period}`)}
          choices={feedPeriods.map((one) => ({
            to: address({ period: one }),
            label: t(`feed.period${one}`),
            current: one === period,
          }))}
        />
      )}
      <LanguageNarrow language={language} to={(one) => address({ language: one })} />
    </Narrow>
  );
}
