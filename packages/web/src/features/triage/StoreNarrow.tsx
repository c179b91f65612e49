import { Form } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';
import { SearchLine } from '../../design/late/SearchLine.tsx';
import { NarrowBy } from '../../design/Narrow.tsx';
import { useWords } from '../../words/words.ts';
import { storeName } from '../stores/store-fragment.ts';
import { type TriageFilters, triageAddress, triageSearch } from './triage-filters.ts';
import type { DeskNarrow } from './triage-query.ts';

interface StoreNarrowParts {
  filters: TriageFilters;
  desk: Pick<DeskNarrow, 'stores' | 'chosenStore'>;
  /** What is looked for among the stores. */
  storeText: string | null;
  path?: string;
}

/** For which store ideas are; where there are many, any is found by its name or town. Nothing where there are none. */
export function StoreNarrow({ filters, desk, storeText, path }: StoreNarrowParts) {
  const t = useWords();
  const { stores, chosenStore } = desk;
  const listed = stores.edges.map(({ node }) => node);
  const { hasNextPage } = stores.pageInfo;
  if (listed.length === 0 && chosenStore === null && storeText === null) return null;
  const { store: _store, ...others } = filters;
  const to = (store?: number) => triageAddress({ ...others, ...(store && { store }) }, path);
  const isListed = listed.some(({ number }) => number === chosenStore?.number);
  const named = chosenStore === null || isListed ? listed : [chosenStore, ...listed];
  const count = listed.length;
  const none =
    storeText === null ? t('stores.anyStore') : t('triage.storesFound', { count, text: storeText });
  return (
    <NarrowBy
      label={t('stores.store')}
      value={chosenStore === null ? none : storeName(chosenStore)}
      choices={[
        { to: to(), label: t('stores.anyStore'), current: !filters.store },
        ...named.map((store) => ({
          to: to(store.number),
          label: storeName(store),
          current: filters.store === store.number,
        })),
      ]}
    >
      {(hasNextPage || storeText !== null) && (
        <Form action={path ?? '/desk/ideas'} role="search" aria-label={t('stores.find')} preventScrollReset>
          {[...new URLSearchParams(triageSearch(others))].map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SearchLine act={<Button icon="search">{t('stores.search')}</Button>}>
            <TextField
              type="search"
              name="storeText"
              key={storeText}
              label={t('stores.find')}
              placeholder={t('stores.findHint')}
              defaultValue={storeText ?? ''}
              maxLength={80}
              autoComplete="off"
            />
          </SearchLine>
          <p className="quiet" role="status">
            {storeText !== null &&
              (hasNextPage
                ? t('stores.foundMany', { count })
                : t('triage.storesFound', { count, text: storeText }))}
          </p>
        </Form>
      )}
    </NarrowBy>
  );
}
