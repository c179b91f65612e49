import { DeskLog as Log } from '../design/Desk.tsx';
import { Empty } from '../design/Empty.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { AuditRow, AuditRowFragment } from '../features/desk/AuditRow.tsx';
import { ModerationDesk } from '../features/desk/ModerationDesk.tsx';
import { requireJudge } from '../features/desk/require-judge.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { pageOf } from '../routing/page-of.ts';
import { useWords } from '../words/words.ts';

const DeskLogQuery = graphql(
  `
    query DeskLog($first: Int, $after: String, $last: Int, $before: String) {
      auditLog(first: $first, after: $after, last: $last, before: $before) {
        edges {
          node {
            number
            ...AuditRow
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  `,
  [AuditRowFragment],
);

export const route = defineRoute({
  async load({ client, url }) {
    await requireJudge(client, '/desk/log');
    return client.query(DeskLogQuery, pageOf(url.searchParams, 50));
  },
  meta: ({ t }) => ({ title: t('desk.log'), hidden: true }),
  Page: function DeskLog({ data: { auditLog } }) {
    const t = useWords();
    const entries = auditLog?.edges ?? [];
    const { pageInfo } = auditLog ?? {};
    const older = pageInfo?.hasNextPage && pageInfo.endCursor;
    const newer = pageInfo?.hasPreviousPage && pageInfo.startCursor;
    return (
      <ModerationDesk current="log">
        <Log lede={t('desk.logLede')}>
          {entries.length === 0 && <Empty title={t('desk.logEmpty')} />}
          <ul>
            {entries.map(({ node }) => (
              <AuditRow key={node.number} entry={node} />
            ))}
          </ul>
          <Pagination
            older={older ? `/desk/log?after=${encodeURIComponent(older)}` : undefined}
            newer={newer ? `/desk/log?before=${encodeURIComponent(newer)}` : undefined}
          />
        </Log>
      </ModerationDesk>
    );
  },
});
