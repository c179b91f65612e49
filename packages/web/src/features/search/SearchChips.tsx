import { Chips } from '../../design/late/Chips.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { useIdeaStatusName } from '../ideas/idea-status.ts';
import { type Search, searchAddress } from './search-address.ts';
import type { Found } from './search-query.ts';

/** The filters of a search, typed or chosen, each with a link to the search without it. */
export function SearchChips({ filters, search }: { filters: Found['filters']; search: Search }) {
  const t = useWords();
  const format = useFormat();
  const without = (change: Partial<Search>) => searchAddress({ ...search, ...change });
  const { kind, solved, language, category, product, tags, author, status, meaning } = filters;
  const statusName = useIdeaStatusName();
  const chips = [
    kind && { key: 'kind', label: t(`search.kind${kind}`), to: without({ kind: null }) },
    solved !== null && {
      key: 'solved',
      label: solved ? t('search.solved') : t('search.unsolved'),
      to: without({ solved: null }),
    },
    (status ?? meaning) && {
      key: 'status',
      label: status ? statusName(status) : t(`idea.means_${meaning ?? 'OPEN'}`),
      to: without({ status: null }),
    },
    category && { key: 'category', label: category.name, to: without({ categoryId: null }) },
    product && { key: 'product', label: product.name, to: without({ productId: null }) },
    ...tags.map(({ name }) => ({
      key: `tag-${name}`,
      label: t('search.tagged', { tag: name }),
      to: without({ tags: search.tags.filter((tag) => tag !== name) }),
    })),
    language && {
      key: 'language',
      label: format.languageName(language),
      to: without({ language: null }),
    },
    author && {
      key: 'author',
      label: t('search.by', { name: author.displayName || author.handle }),
      to: without({ author: null }),
    },
  ].filter((chip) => chip !== null && chip !== false && chip !== '');
  return <Chips label={t('search.filters')} removeLabel={t('search.remove')} chips={chips} />;
}
