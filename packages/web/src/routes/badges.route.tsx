import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { BadgeList, BadgesQuery } from '../features/badges/BadgeList.tsx';
import { useViewer } from '../features/frame/use-viewer.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, language }) {
    const { badges, importedBadges } = await client.query(BadgesQuery, { language });
    // A community without games has no such page.
    if (badges === null) throw notFound();
    return [...badges, ...importedBadges];
  },
  meta: ({ t }) => ({ title: t('badge.all'), description: t('badge.lede'), canonical: '/badges' }),
  Page: function Badges({ data: badges }) {
    const t = useWords();
    const format = useFormat();
    const signedIn = useViewer() !== null;
    const has = badges.filter(({ viewerAwards }) => viewerAwards > 0).length;
    const numbers = { has: format.number(has), of: format.number(badges.length) };
    return (
      <Main wide>
        <PageHead title={t('badge.all')} lede={t('badge.lede')}>
          {signedIn && <p className="quiet">{t('badge.youHave', numbers)}</p>}
        </PageHead>
        <BadgeList badges={badges} signedIn={signedIn} />
      </Main>
    );
  },
});
