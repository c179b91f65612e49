import { panelAudience } from '../kernel/audience.ts';
import { buildCategory, buildMember } from './builders.ts';
import type { TestApi } from './test-api.ts';

let serial = 0;

/** A panel with its space and so many members. */
export async function buildPanel(db: TestApi['db'], { size = 1, endsAt = null as Date | null } = {}) {
  const slug = `panel-${++serial}`;
  const now = new Date();
  const said = { name: 'Test kitchen', purpose: 'To taste things first.', asked: 'An hour a month.' };
  const { id } = await db.panel.create({
    data: { slug, ...said, endsAt, createdAt: now, createdById: 0 },
    select: { id: true },
  });
  const space = await buildCategory(db, { readAudience: panelAudience(id), postAudience: panelAudience(id) });
  await db.panel.update({ where: { id }, data: { categoryId: space.id }, select: { id: true } });
  const members = [];
  for (let n = 0; n < size; n++) {
    const member = await buildMember(db);
    await db.panelMember.create({
      data: { panelId: id, memberId: member.id, state: 'ACCEPTED', byHand: true, invitedAt: now },
    });
    members.push(member);
  }
  return { panelId: id, slug, categoryId: space.id, members };
}

/** A poll of one choice and one text, which has been open for an hour and is for another. */
export async function buildPoll(
  db: TestApi['db'],
  { panelId, anonymous }: { panelId: number; anonymous: boolean },
) {
  const hour = (n: number) => new Date(Date.now() + n * 3_600_000);
  const { id: pollId, questions } = await db.poll.create({
    data: {
      ...{ panelId, title: 'The winter roast', anonymous, results: 'AFTER_CLOSING' as const },
      ...{ createdAt: hour(-2), opensAt: hour(-1), closesAt: hour(1) },
      questions: {
        create: [
          { position: 0, kind: 'SINGLE', text: 'Which roast?', options: ['Light', 'Dark'] },
          { position: 1, kind: 'TEXT', text: 'What else?', required: false },
        ],
      },
    },
    include: { questions: { orderBy: { position: 'asc' } } },
  });
  return { pollId, numbers: questions.map(({ id }) => id) };
}
