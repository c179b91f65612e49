import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import type { Search } from '../search/search-address.ts';

/** A search in a few words: what is looked for, and what narrows it. */
export function useSearchFacts(search: Search): string[] {
  const t = useWords();
  const format = useFormat();
  const { words, kind, solved, tags, language, author, categoryId, productId, status, sort } = search;
  return [
    words,
    kind && t(`search.kind${kind}`),
    solved !== null && (solved ? t('search.solved') : t('search.unsolved')),
    ...tags.map((tag) => t('search.tagged', { tag })),
    language && format.languageName(language),
    status && t('saved.standing', { status }),
    author && t('search.by', { name: author }),
    categoryId !== null && t('saved.inSpace'),
    productId !== null && t('saved.ofProduct'),
    sort === 'NEWEST' && t('search.orderNEWEST'),
  ].filter((fact) => typeof fact === 'string' && fact !== '') as string[];
}
