import { Link } from 'react-router';
import { DiffView } from '../design/DiffView.tsx';
import { Empty } from '../design/Empty.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { Meta } from '../design/Meta.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { Section } from '../design/Section.tsx';
import { Time } from '../design/Time.tsx';
import { PersonName, PersonNameFragment } from '../features/people/PersonName.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound, numberIn } from '../routing/not-found.ts';
import { useWords } from '../words/words.ts';

const PostHistoryQuery = graphql(
  `
    query PostHistory($number: Int!, $after: String) {
      post(number: $number) {
        number
        path
        thread {
          title
        }
        revisions(first: 10, after: $after) {
          edges {
            node {
              version
              createdAt
              reason
              author {
                ...PersonName
              }
              diff {
                title {
                  kind
                  text
                }
                tags {
                  kind
                  text
                }
                markdown {
                  kind
                  text
                }
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [PersonNameFragment],
);

const shapes = { SAME: 'same', ADDED: 'added', REMOVED: 'removed' } as const;

export const route = defineRoute({
  async load({ client, params, url }) {
    const variables = { number: numberIn(params.number), after: url.searchParams.get('after') };
    const { post } = await client.query(PostHistoryQuery, variables);
    if (post === null) throw notFound();
    return post;
  },
  meta: ({ t }) => ({ title: t('edit.historyTitle'), hidden: true }),
  Page: function PostHistory({ data: { path, thread, revisions } }) {
    const t = useWords();
    const labels = { added: t('edit.added'), removed: t('edit.removed') };
    const changes = revisions.edges.map(({ node }) => node).filter(({ diff }) => diff !== null);
    const { hasNextPage, endCursor } = revisions.pageInfo;
    return (
      <Main>
        <PageHead
          title={t('edit.historyTitle')}
          above={
            <Link className="link quiet" to={path}>
              {thread.title}
            </Link>
          }
        />
        {changes.length === 0 && <Empty title={t('edit.noHistory')} />}
        {changes.map(({ version, createdAt, reason, author, diff }) => (
          <Section
            key={version}
            title={<Time at={createdAt} as="full" />}
            aside={
              <Meta>
                {author && <PersonName person={author} />}
                {reason}
              </Meta>
            }
          >
            {[diff?.title, diff?.tags, diff?.markdown].map(
              (parts, field) =>
                parts !== undefined &&
                parts.length > 0 && (
                  <DiffView
                    // biome-ignore lint/suspicious/noArrayIndexKey: title, tags and text keep their places
                    key={field}
                    labels={labels}
                    parts={parts.map(({ kind, text }) => ({ kind: shapes[kind], text }))}
                  />
                ),
            )}
          </Section>
        ))}
        <Pagination
          older={hasNextPage && endCursor ? `?after=${encodeURIComponent(endCursor)}` : undefined}
        />
      </Main>
    );
  },
});
