import { Prisma, type Transaction } from '@embassy/database';
import { NotFound } from '../../../kernel/errors/index.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import { visibleComments, visiblePosts } from '../../threads/index.ts';
import { may } from '../../trust/index.ts';

/** Reports that the viewer may read: a moderator's, of what they may read themselves. */
export function visibleReports(viewer: Viewer): Prisma.ReportWhereInput {
  return may(viewer.actor, 'moderate content') ? { post: visiblePosts(viewer) } : { id: { in: [] } };
}

/** Those that the viewer made, while they may read what was reported; repeating a request shows no more than that. */
export function ownReports(viewer: Viewer): Prisma.ReportWhereInput {
  return {
    reporterId: viewer.actor?.id ?? -1,
    post: visiblePosts(viewer),
    OR: [{ commentId: null }, { comment: visibleComments(viewer) }],
  };
}

/** What `visibleReports` says, in SQL over `report r`, `post p` and `thread t`. */
export function visibleReportsSql(viewer: Viewer): Prisma.Sql {
  return may(viewer.actor, 'moderate content')
    ? Prisma.sql`t.audience IN (${Prisma.join([...viewer.audiences])})`
    : Prisma.sql`FALSE`;
}

/**
 * The report with its post; NotFound when the viewer may not see it. It is locked until the transaction ends, and with
 * it all open ones of the same text, in the order of ids: two who decide them at once do not wait in a ring.
 */
export async function requireReport(tx: Transaction, viewer: Viewer, id: number) {
  await tx.$queryRaw`
    SELECT 1 FROM report WHERE id IN (
      SELECT other.id FROM report JOIN report other
        ON other.post_id = report.post_id AND other.comment_id IS NOT DISTINCT FROM report.comment_id
      WHERE report.id = ${id} AND (other.id = ${id} OR other.state = 'OPEN')
    ) ORDER BY id FOR NO KEY UPDATE`;
  const report = await tx.report.findFirst({
    where: { id, AND: visibleReports(viewer) },
    include: { post: { select: { threadId: true } } },
  });
  if (!report) throw new NotFound('The report');
  return report;
}
