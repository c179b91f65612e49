import { redirect } from 'react-router';
import { Acts } from '../design/Acts.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { TopicBoardLink } from '../features/boards/TopicBoardLink.tsx';
import { listDiscovery } from '../features/discovery/list-discovery.ts';
import { Feed } from '../features/feed/Feed.tsx';
import { FeedMargin } from '../features/feed/FeedMargin.tsx';
import { feedVariables } from '../features/feed/feed-filters.ts';
import { FeedQuery } from '../features/feed/feed-query.ts';
import { FollowForm } from '../features/follows/FollowForm.tsx';
import { followAction } from '../features/follows/follow-action.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

const TagQuery = graphql(`
  query Tag($name: String!) {
    showsGames
    tag(name: $name) {
      number
      name
      path
      description
      synonyms
      viewerFollows
    }
  }
`);

export const route = defineRoute({
  async load({ client, params, url }) {
    const { tag, showsGames } = await client.query(TagQuery, { name: params.name ?? '' });
    if (tag === null) throw notFound();
    // A synonym leads to the tag itself, so that each has one address.
    if (tag.name !== params.name) throw redirect(tag.path, 301);
    const variables = { ...feedVariables(url.searchParams), tagId: tag.number };
    return { tag, showsGames, ...(await client.query(FeedQuery, variables)) };
  },
  action: { follow: followAction },
  meta: ({ data: { tag }, t }) => ({
    title: t('feed.tagTitle', { tag: tag.name }),
    description: tag.description || t('feed.tagTitle', { tag: tag.name }),
  }),
  discovery: import.meta.env.SSR ? ({ data: { tag }, ...page }) => listDiscovery(tag, page) : undefined,
  Page: function Tag({ data: { tag, showsGames, threads, ...beside } }) {
    const t = useWords();
    const format = useFormat();
    return (
      <Main marginLabel={t('feed.beside')} margin={<FeedMargin beside={beside} list="topic" />}>
        <PageHead title={tag.name} lede={tag.description}>
          {tag.synonyms.length > 0 && (
            <p className="quiet">{t('feed.synonyms', { words: format.list(tag.synonyms) })}</p>
          )}
          <Acts>
            <FollowForm kind="TAG" number={tag.number} follows={tag.viewerFollows} />
            {showsGames && <TopicBoardLink kind="tag" name={tag.name} />}
          </Acts>
        </PageHead>
        <Feed threads={threads} />
      </Main>
    );
  },
});
