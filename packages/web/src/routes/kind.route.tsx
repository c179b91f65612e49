import { redirect } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { listDiscovery } from '../features/discovery/list-discovery.ts';
import { Feed } from '../features/feed/Feed.tsx';
import { FeedMargin } from '../features/feed/FeedMargin.tsx';
import { feedVariables } from '../features/feed/feed-filters.ts';
import { FeedQuery } from '../features/feed/feed-query.ts';
import { KindTabs } from '../features/feed/KindTabs.tsx';
import { isKindPage, kindPages } from '../features/feed/kinds.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, params: { kinds }, url }) {
    const word = kinds?.toLowerCase();
    if (!isKindPage(word)) throw notFound();
    if (word !== kinds) throw redirect(`/${word}${url.search}`, 301);
    const variables = { ...feedVariables(url.searchParams), kind: kindPages[word] };
    return { kinds: word, ...(await client.query(FeedQuery, variables)) };
  },
  meta: ({ data, t }) => ({ title: t(`kind.${data.kinds}`), description: t(`kind.${data.kinds}Lede`) }),
  discovery: import.meta.env.SSR
    ? ({ data: { kinds }, ...page }) =>
        listDiscovery({ name: page.t(`kind.${kinds}`), path: `/${kinds}` }, page)
    : undefined,
  Page: function Kind({ data: { kinds, threads, ...beside } }) {
    const t = useWords();
    return (
      <Main marginLabel={t('feed.beside')} margin={<FeedMargin beside={beside} list={kinds} />}>
        <PageHead title={t(`kind.${kinds}`)} lede={t(`kind.${kinds}Lede`)} />
        <KindTabs current={kinds} />
        <Feed
          threads={threads}
          write={{
            to: `/ask?kind=${kindPages[kinds].toLowerCase()}`,
            label: kinds === 'questions' ? undefined : t('feed.writeHere'),
          }}
        />
      </Main>
    );
  },
});
