import { Link, redirect } from 'react-router';
import { Acts } from '../design/Acts.tsx';
import { ButtonLink } from '../design/Button.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { MarginSection } from '../design/Section.tsx';
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
import { useWords } from '../words/words.ts';

const CategoryQuery = graphql(`
  query Category($slug: String!) {
    showsGames
    category(slug: $slug) {
      number
      name
      slug
      path
      description
      viewerMayPost
      viewerFollows
      parent {
        name
        path
      }
      children {
        name
        path
        description
      }
    }
  }
`);

export const route = defineRoute({
  async load({ client, params, url }) {
    const { category, showsGames } = await client.query(CategoryQuery, {
      slug: (params.slug ?? '').toLowerCase(),
    });
    if (category === null) throw notFound();
    // An address it had before, or other capitals: each has one.
    if (category.slug !== params.slug) throw redirect(category.path + url.search, 301);
    const variables = { ...feedVariables(url.searchParams), categoryId: category.number };
    return { category, showsGames, ...(await client.query(FeedQuery, variables)) };
  },
  action: { follow: followAction },
  meta: ({ data: { category } }) => ({ title: category.name, description: category.description }),
  discovery: import.meta.env.SSR
    ? ({ data: { category }, ...page }) => listDiscovery(category, page)
    : undefined,
  Page: function Category({ data: { category, showsGames, threads, ...beside } }) {
    const t = useWords();
    const { number, name, slug, description, parent, children, viewerMayPost, viewerFollows } = category;
    return (
      <Main
        marginLabel={t('feed.beside')}
        margin={
          <>
            {children.length > 0 && (
              <MarginSection title={t('feed.categoryParts')}>
                <ul>
                  {children.map((child) => (
                    <li key={child.path}>
                      <Link to={child.path}>{child.name}</Link>
                      <p>{child.description}</p>
                    </li>
                  ))}
                </ul>
              </MarginSection>
            )}
            <FeedMargin beside={beside} list="topic" />
          </>
        }
      >
        <PageHead
          title={name}
          lede={description}
          above={
            parent && (
              <Link className="link quiet" to={parent.path}>
                {parent.name}
              </Link>
            )
          }
        >
          <Acts>
            {viewerMayPost && (
              <ButtonLink small to={`/ask?category=${slug}`} icon="pen">
                {t('feed.writeHere')}
              </ButtonLink>
            )}
            <FollowForm kind="CATEGORY" number={number} follows={viewerFollows} />
            {showsGames && <TopicBoardLink kind="category" name={slug} />}
          </Acts>
        </PageHead>
        <Feed threads={threads} write={{ to: `/ask?category=${slug}`, label: t('feed.writeHere') }} />
      </Main>
    );
  },
});
