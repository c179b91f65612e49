import { Facet, Facets } from '../../design/late/Facets.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { useIdeaStatusName } from '../ideas/idea-status.ts';
import { type Search, searchAddress } from './search-address.ts';
import type { Found } from './search-query.ts';

/** What the results can be narrowed to, each value with how many would be left. */
export function SearchFacets({ facets, search }: { facets: Found['facets']; search: Search }) {
  const t = useWords();
  const format = useFormat();
  const value = (
    key: string | number,
    label: string,
    count: number,
    chosen: boolean,
    change: Partial<Search>,
  ) => ({
    key: String(key),
    label,
    count: format.compactNumber(count),
    chosen,
    to: searchAddress({ ...search, ...change }),
  });
  const statusName = useIdeaStatusName();
  const moreLabel = t('search.moreValues');
  return (
    <Facets label={t('search.narrow')}>
      <Facet
        title={t('search.state')}
        moreLabel={moreLabel}
        values={facets.solved.map(({ value: solved, count }) => {
          const chosen = search.solved === solved;
          const label = solved ? t('search.solved') : t('search.unsolved');
          return value(String(solved), label, count, chosen, { solved: chosen ? null : solved });
        })}
      />
      <Facet
        title={t('search.kind')}
        moreLabel={moreLabel}
        values={facets.kind.map(({ value: kind, count }) => {
          const chosen = search.kind === kind;
          return value(kind, t(`search.kind${kind}`), count, chosen, { kind: chosen ? null : kind });
        })}
      />
      {/* Ideas alone stand somewhere. */}
      {facets.status.length > 0 && (
        <Facet
          title={t('idea.status')}
          moreLabel={moreLabel}
          values={facets.status.map(({ status, count }) => {
            const chosen = search.status === status.key;
            return value(status.key, statusName(status), count, chosen, {
              status: chosen ? null : status.key,
            });
          })}
        />
      )}
      <Facet
        title={t('search.product')}
        moreLabel={moreLabel}
        values={facets.product.map(({ product: { number, name }, count }) => {
          const chosen = search.productId === number;
          return value(number, name, count, chosen, { productId: chosen ? null : number });
        })}
      />
      <Facet
        title={t('search.category')}
        moreLabel={moreLabel}
        values={facets.category.map(({ category: { number, name }, count }) => {
          const chosen = search.categoryId === number;
          return value(number, name, count, chosen, { categoryId: chosen ? null : number });
        })}
      />
      <Facet
        title={t('search.tags')}
        moreLabel={moreLabel}
        values={facets.tag.map(({ tag: { name }, count }) => {
          const chosen = search.tags.includes(name);
          const others = search.tags.filter((tag) => tag !== name);
          return value(name, name, count, chosen, { tags: chosen ? others : [...others, name] });
        })}
      />
      <Facet
        title={t('search.language')}
        moreLabel={moreLabel}
        values={facets.language.map(({ value: language, count }) => {
          const chosen = search.language === language;
          const label = language === 'und' ? t('search.otherLanguage') : format.languageName(language);
          return value(language, label, count, chosen, { language: chosen ? null : language });
        })}
      />
    </Facets>
  );
}
