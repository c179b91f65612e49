import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Feed } from '../features/feed/Feed.tsx';
import { feedVariables } from '../features/feed/feed-filters.ts';
import { FeedQuery } from '../features/feed/feed-query.ts';
import { KindTabs } from '../features/feed/KindTabs.tsx';
import { isKindPage, kindPages } from '../features/feed/kinds.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, params: { kinds }, url }) {
    if (!isKindPage(kinds)) throw notFound();
    const variables = { ...feedVariables(url.searchParams), kind: kindPages[kinds] };
    return { kinds, ...(await client.query(FeedQuery, variables)) };
  },
  meta: ({ data, t }) => ({ title: t(`kind.${data.kinds}`), description: t(`kind.${data.kinds}Lede`) }),
  Page: function Kind({ data: { kinds, threads } }) {
    const t = useWords();
    return (
      <Main>
        <PageHead title={t(`kind.${kinds}`)} lede={t(`kind.${kinds}Lede`)} />
        <KindTabs current={kinds} />
        <Feed threads={threads} />
      </Main>
    );
  },
});
