import type { PersonalData } from '../../kernel/personal-data.ts';

/** What a member follows, was told, and chose to have mailed. All of it is theirs alone and goes with them. */
export const notificationsPersonalData: PersonalData = {
  models: ['Follow', 'Notification', 'MailChoice'],
  async export(db, memberId) {
    const follows = await db.follow.findMany({ where: { memberId }, orderBy: { createdAt: 'asc' } });
    const told = await db.notification.findMany({ where: { memberId }, orderBy: { id: 'asc' } });
    const choices = await db.mailChoice.findMany({ where: { memberId } });
    return {
      follows: follows.map(({ kind, subjectId, wanted, createdAt }) => ({
        kind,
        subjectId,
        wanted,
        since: createdAt.toISOString(),
      })),
      notifications: told.map(({ kind, act, threadId, postId, commentId, createdAt, readAt, mailedAt }) => ({
        kind,
        act,
        threadId,
        postId,
        commentId,
        toldAt: createdAt.toISOString(),
        readAt: readAt?.toISOString() ?? null,
        mailedAt: mailedAt?.toISOString() ?? null,
      })),
      mails: choices.map(({ kind, atOnce }) => ({ kind, atOnce })),
    };
  },
  async erase(tx, memberId) {
    await tx.notification.deleteMany({ where: { memberId } });
    await tx.follow.deleteMany({ where: { memberId } });
    // Nobody follows somebody who left.
    await tx.follow.deleteMany({ where: { kind: 'MEMBER', subjectId: memberId } });
    await tx.mailChoice.deleteMany({ where: { memberId } });
    await tx.member.update({ where: { id: memberId }, data: { unreadCount: 0 }, select: { id: true } });
  },
};
