import { Narrow, NarrowBy } from '../../design/Narrow.tsx';
import { languageNames, languages } from '../../words/languages.ts';
import { useWords } from '../../words/words.ts';
import { threadKinds } from '../ask/thread-kinds.ts';
import { type SearchFilters, searchAddress } from './search-filters.ts';

const states = [null, true, false] as const;

/** The filters of a search; each choice is a link, so it works everywhere and can be shared. */
export function SearchNarrow({ filters }: { filters: SearchFilters }) {
  const t = useWords();
  const { kind, language, solved } = filters;
  const address = (change: Partial<SearchFilters>) => searchAddress({ ...filters, ...change });
  const stateName = (state: boolean | null) =>
    state === null ? t('search.anyState') : state ? t('search.solved') : t('search.unsolved');
  const nameOf = (code: string) => (languageNames as Record<string, string>)[code] ?? code;
  return (
    <Narrow>
      <NarrowBy
        label={t('search.kind')}
        value={kind === null ? t('search.anyKind') : t(`ask.kind${kind}`)}
        choices={[null, ...threadKinds].map((one) => ({
          to: address({ kind: one }),
          label: one === null ? t('search.anyKind') : t(`ask.kind${one}`),
          current: one === kind,
        }))}
      />
      <NarrowBy
        label={t('search.state')}
        value={stateName(solved)}
        choices={states.map((one) => ({
          to: address({ solved: one }),
          label: stateName(one),
          current: one === solved,
        }))}
      />
      <NarrowBy
        label={t('feed.language')}
        value={language === null ? t('feed.anyLanguage') : nameOf(language)}
        choices={[null, ...languages].map((one) => ({
          to: address({ language: one }),
          label: one === null ? t('feed.anyLanguage') : languageNames[one],
          current: one === language,
        }))}
      />
    </Narrow>
  );
}
