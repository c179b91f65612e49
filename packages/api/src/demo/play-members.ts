import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { Actor } from '../kernel/viewer.ts';
import { DEMO_PASSWORD, personas } from './personas.ts';
import type { DemoServices } from './seed-demo.ts';
import type { Story } from './story/story.types.ts';

const day = 24 * 60 * 60 * 1000;

/** Makes the story's members; those of the personas get a login. Returns each as an actor, by handle. */
export async function playMembers(
  { db }: DemoServices,
  story: Story,
  now: Date,
): Promise<Map<string, Actor>> {
  const cast = new Map<string, Actor>();
  for (const member of story.members) {
    const { handle, displayName, bio, locale, timeZone, role, joinedDaysAgo } = member;
    const joinedAt = new Date(now.getTime() - joinedDaysAgo * day);
    const { id } = await db.member.upsert({
      where: { handle },
      create: { handle, displayName, bio, locale, timeZone, role, joinedAt },
      update: {},
    });
    // The story is told: nobody in it learns on the way what they may do.
    const trust = 1;
    const data = { memberId: id, trust };
    await db.standing.upsert({ where: { memberId: id }, create: data, update: {} });
    const base = {
      id,
      handle,
      displayName,
      role,
      trust,
      seesGames: true,
      locale,
      timeZone,
      readingLanguages: [],
      panelIds: [],
    };
    cast.set(handle, { ...base, mayPost: true, suspendedUntil: null, sessionId: 'demo' });
  }
  // One hash for all: it is one password, and hashing is slow on purpose.
  const password = await hashPassword(DEMO_PASSWORD);
  for (const { handle, email } of personas) {
    const { id: memberId, displayName } = cast.get(handle)!;
    if (await db.login.findUnique({ where: { memberId } })) continue;
    const id = randomUUID();
    const account = { id: randomUUID(), accountId: id, providerId: 'credential', password };
    const data = { id, name: displayName, email, emailVerified: true, memberId };
    await db.login.create({ data: { ...data, accounts: { create: account } } });
  }
  return cast;
}
