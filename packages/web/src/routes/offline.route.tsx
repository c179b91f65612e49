import { useEffect, useState } from 'react';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Section } from '../design/Section.tsx';
import { KeptList } from '../features/offline/KeptList.tsx';
import { type KeptThread, keptThreads } from '../offline/kept-threads.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { ownPath } from '../routing/own-path.ts';
import { useSite } from '../routing/site.tsx';
import { localPath } from '../words/address.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  load: () => Promise.resolve({}),
  meta: ({ t }) => ({ title: t('offline.title'), hidden: true }),
  Page: function Offline() {
    const t = useWords();
    const { language, defaultLanguage } = useSite();
    const [kept, setKept] = useState<KeptThread[]>();
    const [wanted, setWanted] = useState<string>();
    // The document was made for any page that might be missed, and what is kept is known to the browser alone.
    useEffect(() => {
      const to = ownPath(new URLSearchParams(location.search).get('to'));
      setWanted(localPath(to, language, defaultLanguage));
      keptThreads().then(setKept, () => setKept([]));
    }, [language, defaultLanguage]);
    return (
      <Main>
        <PageHead title={t('offline.title')} />
        <p>{t('offline.text')}</p>
        {wanted && (
          <p>
            <a className="link" href={wanted}>
              {t('error.again')}
            </a>
          </p>
        )}
        {kept && (
          <Section title={t('offline.readable', { count: kept.length })}>
            {kept.length > 0 ? <KeptList threads={kept} /> : <p className="quiet">{t('offline.nothing')}</p>}
          </Section>
        )}
      </Main>
    );
  },
});
