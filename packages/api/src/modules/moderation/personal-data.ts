import type { PersonalData } from '../../kernel/personal-data.ts';

/** Reports that a member made, and what was done for the brand by and to them. */
export const moderationPersonalData: PersonalData = {
  models: ['Report', 'AuditEntry'],
  async export(db, memberId) {
    const [reports, suspensions] = await Promise.all([
      db.report.findMany({
        where: { reporterId: memberId },
        select: { postId: true, commentId: true, reason: true, text: true, state: true, createdAt: true },
        orderBy: { id: 'asc' },
      }),
      db.auditEntry.findMany({
        where: { subjectKind: 'member', subjectId: memberId },
        select: { action: true, reason: true, createdAt: true },
        orderBy: { id: 'asc' },
      }),
    ]);
    return {
      reports: reports.map((report) => ({ ...report, createdAt: report.createdAt.toISOString() })),
      actsOfModerators: suspensions.map((act) => ({ ...act, createdAt: act.createdAt.toISOString() })),
    };
  },
  /** The words of reports go. The audit log stays as it is: it holds opaque numbers and only grows. */
  async erase(tx, memberId) {
    await tx.report.updateMany({ where: { reporterId: memberId }, data: { text: '' } });
  },
};
