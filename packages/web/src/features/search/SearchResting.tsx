import { ButtonLink } from '../../design/Button.tsx';
import { Empty } from '../../design/Empty.tsx';
import { useWords } from '../../words/words.ts';
import { type Search, searchAddress } from './search-address.ts';

/** The search engine cannot answer now; everything else can. */
export function SearchResting({ search }: { search: Search }) {
  const t = useWords();
  return (
    <div role="status">
      <Empty title={t('search.resting')} help={t('search.restingHelp')}>
        <ButtonLink to={searchAddress(search)}>{t('search.again')}</ButtonLink>
        <ButtonLink to="/spaces" icon="folder">
          {t('search.browse')}
        </ButtonLink>
      </Empty>
    </div>
  );
}
