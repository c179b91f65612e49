import { randomBytes } from 'node:crypto';
import type { PersonalData } from '../../kernel/personal-data.ts';
import { formerPrefix } from './reserved-handles.ts';

/** Who a member is and how they sign in. Their row stays, emptied: everything that counts refers to its number. */
export const identityPersonalData: PersonalData = {
  models: ['Member', 'Login', 'Session', 'Account', 'Invitation', 'FormerHandle'],
  async export(db, memberId) {
    const member = await db.member.findUniqueOrThrow({
      where: { id: memberId },
      select: {
        handle: true,
        displayName: true,
        bio: true,
        locale: true,
        timeZone: true,
        readingLanguages: true,
        seesGames: true,
        showsStanding: true,
        onBoards: true,
        role: true,
        joinedAt: true,
        suspendedUntil: true,
        formerHandles: { select: { handle: true } },
        logins: {
          select: {
            email: true,
            emailVerified: true,
            createdAt: true,
            sessions: { select: { userAgent: true, createdAt: true, updatedAt: true } },
          },
        },
      },
    });
    const { joinedAt, suspendedUntil, formerHandles, logins, ...shown } = member;
    return {
      member: {
        ...shown,
        joinedAt: joinedAt.toISOString(),
        suspendedUntil: suspendedUntil?.toISOString() ?? null,
        formerHandles: formerHandles.map(({ handle }) => handle),
      },
      logins: logins.map(({ createdAt, sessions, ...login }) => ({
        ...login,
        createdAt: createdAt.toISOString(),
        sessions: sessions.map((session) => ({
          userAgent: session.userAgent,
          beganAt: session.createdAt.toISOString(),
          lastUsedAt: session.updatedAt.toISOString(),
        })),
      })),
    };
  },
  async erase(tx, memberId) {
    const logins = await tx.login.findMany({ where: { memberId }, select: { id: true } });
    for (const { id } of logins) {
      await tx.verification.deleteMany({
        where: { OR: [{ value: id }, { value: { contains: `"${id}"` } }] },
      });
    }
    // Sessions and passwords go with the login.
    await tx.login.deleteMany({ where: { memberId } });
    await tx.formerHandle.deleteMany({ where: { memberId } });
    await tx.invitation.deleteMany({ where: { OR: [{ memberId }, { invitedById: memberId }] } });
    await tx.idempotencyKey.deleteMany({ where: { memberId } });
    await tx.member.update({
      where: { id: memberId },
      data: {
        handle: `${formerPrefix}${randomBytes(6).toString('hex')}`,
        displayName: '',
        bio: '',
        locale: 'en',
        timeZone: 'UTC',
        readingLanguages: [],
        seesGames: true,
        showsStanding: true,
        onBoards: true,
        role: 'MEMBER',
        state: 'LEFT',
        suspendedUntil: null,
        seenAt: null,
      },
    });
  },
};
