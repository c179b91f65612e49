import { Link } from 'react-router';
import { Narrow, NarrowBy } from '../../design/Narrow.tsx';
import { useWords } from '../../words/words.ts';
import { LanguageNarrow } from '../feed/LanguageNarrow.tsx';
import { type NamedStore, storeName } from '../stores/store-fragment.ts';
import { type IdeaFilters, ideaMeanings, ideaOrders, ideaSearch } from './idea-filters.ts';

interface Named {
  number: number;
  name: string;
}

interface IdeaNarrowParts {
  filters: IdeaFilters;
  products: Named[];
  /** Spaces that take ideas, with those that they are within. */
  spaces: Named[];
  /** The reader’s own store, that of the address, and some others; none where the brand has none. */
  stores: NamedStore[];
}

/** The filters above the ideas; each is a link, so it works everywhere and can be shared. */
export function IdeaNarrow({ filters, products, spaces, stores }: IdeaNarrowParts) {
  const t = useWords();
  const address = (change: Partial<IdeaFilters>) => `/ideas${ideaSearch({ ...filters, ...change })}`;
  const among = (name: 'product' | 'space', all: string, named: Named[]) => {
    const current = named.find(({ number }) => number === filters[name]);
    return {
      value: current?.name ?? all,
      choices: [{ number: null, name: all }, ...named].map((one) => ({
        to: address({ [name]: one.number }),
        label: one.name,
        current: one.number === filters[name],
      })),
    };
  };
  return (
    <Narrow
      end={
        filters.tag !== null && (
          <Link to={address({ tag: null })}>{t('idea.withoutTag', { tag: filters.tag })}</Link>
        )
      }
    >
      <NarrowBy
        label={t('feed.order')}
        value={t(`idea.order_${filters.order}`)}
        choices={ideaOrders.map((one) => ({
          to: address({ order: one }),
          label: t(`idea.order_${one}`),
          current: one === filters.order,
        }))}
      />
      <NarrowBy
        label={t('idea.status')}
        value={filters.meaning === null ? t('idea.anyStatus') : t(`idea.means_${filters.meaning}`)}
        choices={[null, ...ideaMeanings].map((one) => ({
          to: address({ meaning: one }),
          label: one === null ? t('idea.anyStatus') : t(`idea.means_${one}`),
          current: one === filters.meaning,
        }))}
      />
      {products.length > 0 && (
        <NarrowBy label={t('ask.product')} {...among('product', t('idea.anyProduct'), products)} />
      )}
      {spaces.length > 1 && (
        <NarrowBy label={t('ask.space')} {...among('space', t('idea.anySpace'), spaces)} />
      )}
      {stores.length > 0 && (
        <NarrowBy
          label={t('stores.store')}
          value={storeOf(filters.store, stores) ?? t('stores.anyStore')}
          choices={[
            { to: address({ store: null }), label: t('stores.anyStore'), current: filters.store === null },
            ...stores.map((store) => ({
              to: address({ store: store.slug }),
              label: storeName(store),
              current: store.slug === filters.store,
            })),
            { to: '/stores', label: t('stores.moreStores'), current: false },
          ]}
        />
      )}
      <LanguageNarrow language={filters.language} to={(language) => address({ language })} />
    </Narrow>
  );
}

function storeOf(slug: string | null, stores: NamedStore[]): string | undefined {
  const store = stores.find((one) => one.slug === slug);
  return store && storeName(store);
}
