import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Feed } from '../features/feed/Feed.tsx';
import { feedVariables } from '../features/feed/feed-filters.ts';
import { FeedQuery } from '../features/feed/feed-query.ts';
import { KindTabs } from '../features/feed/KindTabs.tsx';
import { useViewer } from '../features/frame/use-viewer.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { useSite } from '../routing/site.tsx';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  load: ({ client, url }) => client.query(FeedQuery, feedVariables(url.searchParams)),
  meta: ({ t, site }) => ({
    title: site.brand.name,
    description: t('home.description', { brand: site.brand.name }),
  }),
  Page: function Home({ data }) {
    const t = useWords();
    const { brand } = useSite();
    const viewer = useViewer();
    return (
      <Main>
        {viewer === null ? (
          <PageHead hello title={t('home.hello')} lede={t('home.lede', { brand: brand.name })} />
        ) : (
          <PageHead title={t('home.again')} />
        )}
        <KindTabs />
        <Feed threads={data.threads} />
      </Main>
    );
  },
});
