import { Link } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { MarginSection, Section } from '../design/Section.tsx';
import { ChallengeBanner, ChallengeBannerFragment } from '../features/challenges/ChallengeBanner.tsx';
import { homeDiscovery } from '../features/discovery/home-discovery.ts';
import { Feed, FeedFragment } from '../features/feed/Feed.tsx';
import { feedVariables } from '../features/feed/feed-filters.ts';
import { KindTabs } from '../features/feed/KindTabs.tsx';
import { useViewer } from '../features/frame/use-viewer.ts';
import { Announcements, AnnouncementsFragment } from '../features/home/Announcements.tsx';
import { AwayBar } from '../features/home/AwayBar.tsx';
import { haveBackAction, putAwayAction } from '../features/home/away-actions.ts';
import { NeedsYou, NeedsYouFragment } from '../features/home/NeedsYou.tsx';
import { NextSteps, NextStepsFragment } from '../features/home/NextSteps.tsx';
import { SetupList, SetupListFragment } from '../features/home/SetupList.tsx';
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
      $page: String!
      $order: FeedOrder
      $period: FeedPeriod
      $language: String
      $inReadingLanguages: Boolean
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      announcements(language: $page) {
        ...Announcements
      }
      running: challenges(time: RUNNING, first: 1) {
        ...ChallengeBanner
      }
      needsYou {
        ...NeedsYou
        questions {
          thread {
            number
          }
        }
      }
      setup {
        ...SetupList
      }
      me {
        ownedProducts {
          name
          path
        }
      }
      ...NextSteps
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
            number
            ...Beside
          }
        }
      }
    }
  `,
  [
    AnnouncementsFragment,
    ChallengeBannerFragment,
    NeedsYouFragment,
    SetupListFragment,
    NextStepsFragment,
    FeedFragment,
    BesideFragment,
  ],
);

export const route = defineRoute({
  load: ({ client, url, language }) =>
    client.query(HomeQuery, { page: language, ...feedVariables(url.searchParams) }),
  action: { undeletePost: undeletePostAction, putAway: putAwayAction, haveBack: haveBackAction },
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
    const { announcements, setup, needsYou, threads, waiting } = data;
    const owned = data.me?.ownedProducts ?? [];
    // What is said to need the reader is not said again beside it.
    const needed = new Set(needsYou?.questions.map(({ thread }) => thread?.number));
    const others = waiting.edges.flatMap(({ node }) => (needed.has(node.number) ? [] : [node]));
    return (
      <Main
        marginLabel={t('feed.beside')}
        margin={
          <>
            {owned.length > 0 && (
              <MarginSection title={t('home.yourProducts')}>
                <ul>
                  {owned.map(({ name, path }) => (
                    <li key={path}>
                      <Link to={path}>{name}</Link>
                    </li>
                  ))}
                </ul>
              </MarginSection>
            )}
            <BesideList title={t('feed.waiting')} threads={others} />
          </>
        }
      >
        {viewer === null ? (
          <PageHead
            hello
            title={hello?.title ?? t('home.hello')}
            lede={hello ? hello.lede : t('home.lede', { brand: brand.name })}
          />
        ) : (
          // What needs them and the feed speak for themselves.
          <h1 className="unseen">{t('home.again')}</h1>
        )}
        <Announcements told={announcements} />
        <ChallengeBanner running={data.running} />
        <SetupList setup={setup} />
        <NextSteps data={data} />
        <NeedsYou needs={needsYou} />
        <Section>
          <KindTabs />
          <Feed threads={threads} />
        </Section>
        <DeletedBar />
        <AwayBar />
      </Main>
    );
  },
});
