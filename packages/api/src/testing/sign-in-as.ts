import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '@embassy/database';

/** A real session of the member, made without the slow hashing of a password. Returns the cookie header. */
export async function signInAs(db: Database, secret: string, memberId: number): Promise<string> {
  const member = await db.member.findUniqueOrThrow({ where: { id: memberId }, include: { logins: true } });
  const login =
    member.logins[0] ??
    (await db.login.create({
      data: {
        id: randomUUID(),
        name: member.displayName,
        email: `${member.handle}@example.org`.toLowerCase(),
        emailVerified: true,
        memberId,
      },
    }));
  const token = randomBytes(24).toString('base64url');
  await db.session.create({
    data: { id: randomUUID(), token, userId: login.id, expiresAt: new Date(Date.now() + 86_400_000) },
  });
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `better-auth.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}
