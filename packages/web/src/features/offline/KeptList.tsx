import { Places } from '../../design/Places.tsx';
import type { KeptThread } from '../../offline/kept-threads.ts';
import { useSite } from '../../routing/site.tsx';
import { languagePrefix } from '../../words/address.ts';
import { useFormat } from '../../words/FormatProvider.tsx';

/** The threads that can be read without a connection, and when each was kept. */
export function KeptList({ threads }: { threads: KeptThread[] }) {
  const format = useFormat();
  const { brand, language, defaultLanguage } = useSite();
  const prefix = languagePrefix(language, defaultLanguage);
  const ending = ` – ${brand.name}`;
  return (
    <Places
      places={threads
        // Links stay in the page's language; what is kept in another one is on that language's page.
        .filter(({ address }) => address.startsWith(`${prefix}/t/`))
        .map(({ address, title, at }) => ({
          to: address.slice(prefix.length),
          name: title.endsWith(ending) ? title.slice(0, -ending.length) : title,
          about: '',
          count: format.shortDay(at),
        }))}
    />
  );
}
