import { Link } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { Meta } from '../design/Meta.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Places, TagCloud } from '../design/Places.tsx';
import { Section } from '../design/Section.tsx';
import { threadsWithin } from '../features/frame/threads-within.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

const SpacesQuery = graphql(`
  query Spaces {
    categories {
      name
      path
      description
      threadCount
      children {
        name
        path
        description
        threadCount
      }
    }
    products {
      name
      path
      tagline
      threadCount
    }
    board(period: WEEK) {
      period
    }
    tags {
      name
      path
      threadCount
    }
    stores(first: 1) {
      edges {
        node {
          number
        }
      }
    }
  }
`);

export const route = defineRoute({
  load: ({ client }) => client.query(SpacesQuery, {}),
  meta: ({ t }) => ({ title: t('spaces.title'), description: t('spaces.lede') }),
  Page: function Spaces({ data: { categories, products, tags, board, stores } }) {
    const t = useWords();
    const format = useFormat();
    return (
      <Main>
        <PageHead title={t('spaces.title')} lede={t('spaces.lede')}>
          <Meta>
            {board && (
              <Link className="link" to="/leaderboard">
                {t('board.title')}
              </Link>
            )}
            {stores.edges.length > 0 && (
              <Link className="link" to="/stores">
                {t('stores.title')}
              </Link>
            )}
          </Meta>
        </PageHead>
        <Places
          places={categories
            .flatMap((category) => [
              { ...category, threadCount: threadsWithin(category), inner: false },
              ...category.children.map((child) => ({ ...child, inner: true })),
            ])
            .map(({ name, path, description, threadCount, inner }) => ({
              to: path,
              name,
              about: description,
              count: format.compactNumber(threadCount),
              inner,
            }))}
        />
        {products.length > 0 && (
          <Section title={t('frame.products')}>
            <Places
              places={products.map(({ name, path, tagline, threadCount }) => ({
                to: path,
                name,
                about: tagline,
                count: format.compactNumber(threadCount),
              }))}
            />
          </Section>
        )}
        {tags.length > 0 && (
          <Section title={t('spaces.tags')}>
            <TagCloud
              tags={tags.map(({ name, path, threadCount }) => ({
                to: path,
                name,
                count: format.compactNumber(threadCount),
              }))}
            />
          </Section>
        )}
      </Main>
    );
  },
});
