import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { homeDiscovery } from '../features/discovery/home-discovery.ts';
import { Feed, FeedFragment } from '../features/feed/Feed.tsx';
import { feedVariables } from '../features/feed/feed-filters.ts';
import { KindTabs } from '../features/feed/KindTabs.tsx';
import { useViewer } from '../features/frame/use-viewer.ts';
import { DeletedBar } from '../features/posts/DeletedBar.tsx';
import { undeletePostAction } from '../features/posts/post-actions.ts';
import { BesideFragment, BesideList } from '../features/threads/BesideList.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { useSite } from '../routing/site.tsx';
import { useWords } from '../words/words.ts';

const HomeQuery = graphql(
  `
    query Home(
      $order: FeedOrder
      $period: FeedPeriod
      $language: String
      $inReadingLanguages: Boolean
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      threads(
        order: $order
        period: $period
        language: $language
        inReadingLanguages: $inReadingLanguages
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        ...Feed
      }
      brand {
        hello {
          language
          title
          lede
        }
      }
      waiting: threads(order: UNANSWERED, first: 5) {
        edges {
          node {
            ...Beside
          }
        }
      }
    }
  `,
  [FeedFragment, BesideFragment],
);

export const route = defineRoute({
  load: ({ client, url }) => client.query(HomeQuery, feedVariables(url.searchParams)),
  action: { undeletePost: undeletePostAction },
  meta: ({ t, site }) => ({
    title: site.brand.name,
    description: t('home.description', { brand: site.brand.name }),
  }),
  discovery: import.meta.env.SSR ? homeDiscovery : undefined,
  Page: function Home({ data }) {
    const t = useWords();
    const { brand, language } = useSite();
    const hello = data.brand.hello.find((one) => one.language === language);
    const viewer = useViewer();
    return (
      <Main
        marginLabel={t('feed.beside')}
        margin={<BesideList title={t('home.waiting')} threads={data.waiting.edges.map(({ node }) => node)} />}
      >
        {viewer === null ? (
          <PageHead
            hello
            title={hello?.title ?? t('home.hello')}
            lede={hello ? hello.lede : t('home.lede', { brand: brand.name })}
          />
        ) : (
          <PageHead title={t('home.again')} />
        )}
        <KindTabs />
        <Feed threads={data.threads} />
        <DeletedBar />
      </Main>
    );
  },
});
