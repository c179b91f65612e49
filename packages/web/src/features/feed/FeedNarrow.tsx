import { Link, useLocation } from 'react-router';
import { Narrow, NarrowBy } from '../../design/Narrow.tsx';
import { contentLanguages, ownNameOf } from '../../words/content-languages.ts';
import { isLanguage } from '../../words/languages.ts';
import { useWords } from '../../words/words.ts';
import { useReadingLanguages } from '../frame/use-reading-languages.ts';
import { anyLanguage, type FeedFilters, feedPeriods, feedSearch } from './feed-filters.ts';

/** Names the reader's own languages among the choices; it never stands in an address. */
const yourLanguages = 'yours';

/** The filters above a feed; each is a link, so it works everywhere and can be shared. */
export function FeedNarrow({ filters }: { filters: FeedFilters }) {
  const t = useWords();
  const { pathname } = useLocation();
  const address = (change: Partial<FeedFilters>) => pathname + feedSearch({ ...filters, ...change });
  const { order, period, language } = filters;
  const yours = useReadingLanguages();
  // Without a word in the address: the reader's own languages, or all of them.
  const plainLanguage = yours.length > 0 ? yourLanguages : anyLanguage;
  const offered = contentLanguages.filter(
    (one) => isLanguage(one) || yours.includes(one) || one === language,
  );
  const nameOf = (one: string) =>
    one === anyLanguage
      ? t('feed.anyLanguage')
      : one === yourLanguages
        ? t('feed.yourLanguages')
        : ownNameOf(one);
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
      <NarrowBy
        label={t('feed.language')}
        value={nameOf(language ?? plainLanguage)}
        choices={(yours.length > 0
          ? [yourLanguages, anyLanguage, ...offered]
          : [anyLanguage, ...offered]
        ).map((one) => ({
          to: address({ language: one === plainLanguage ? null : one }),
          label: nameOf(one),
          current: one === (language ?? plainLanguage),
        }))}
      />
    </Narrow>
  );
}
