import type { ActionContext } from '@embassy/api/kernel/action-context';
import { type Actor, viewerFor } from '@embassy/api/kernel/viewer';
import { castVote, withdrawVote } from '@embassy/api/modules/votes/cast-vote';
import type { Database } from '@embassy/database';
import { lookedAt } from './fill-ideas.ts';

/** Milliseconds that supporting and withdrawing take, as medians: of ideas for no store, and of ideas for that of the supporter. */
export type SupportCost = { name: 'supporting' | 'withdrawing'; plain: number; local: number }[];

/** Members who support one idea of each kind. */
const supporters = 200;

/** Has the same members support ideas for no store and ideas for their own, in turns, and withdraw again. */
export async function measureSupport(db: Database): Promise<SupportCost> {
  const members = await db.$queryRaw<{ id: number; plain: number; local: number }[]>`
    SELECT m.member_id AS id, plain.post_id AS plain, local.post_id AS local
    FROM (SELECT * FROM member_store ORDER BY member_id DESC) m
    CROSS JOIN LATERAL (
      SELECT p.id AS post_id FROM idea i JOIN post p ON p.thread_id = i.thread_id AND p.role = 'OPENING'
      WHERE i.store_id = m.store_id AND i.meaning = 'OPEN' AND p.author_id <> m.member_id
        AND NOT EXISTS (SELECT FROM vote v WHERE v.post_id = p.id AND v.member_id = m.member_id)
      ORDER BY i.thread_id LIMIT 1
    ) local
    CROSS JOIN LATERAL (
      SELECT p.id AS post_id FROM idea i JOIN post p ON p.thread_id = i.thread_id AND p.role = 'OPENING'
      WHERE i.store_id IS NULL AND i.meaning = 'OPEN' AND p.author_id <> m.member_id AND i.thread_id > m.member_id % 1000
        AND NOT EXISTS (SELECT FROM vote v WHERE v.post_id = p.id AND v.member_id = m.member_id)
      ORDER BY i.thread_id LIMIT 1
    ) plain
    LIMIT ${supporters}`;
  if (members.length < supporters / 2) throw new Error(`Only ${members.length} members can support both.`);
  const acts = { supporting: castVote, withdrawing: withdrawVote };
  const costs: SupportCost = [];
  // Once unmeasured: what is planned for a connection is planned then.
  for (const measured of [false, true]) {
    for (const [name, act] of Object.entries(acts) as ['supporting' | 'withdrawing', typeof castVote][]) {
      const times: { plain: number[]; local: number[] } = { plain: [], local: [] };
      for (const member of members)
        for (const kind of ['plain', 'local'] as const) {
          const begun = performance.now();
          await act(contextOf(db, member.id), { postId: member[kind], value: 1 });
          times[kind].push(performance.now() - begun);
        }
      if (measured) costs.push({ name, plain: median(times.plain), local: median(times.local) });
    }
  }
  return costs;
}

function contextOf(db: Database, id: number): ActionContext {
  const actor: Actor = {
    ...{ id, handle: 'somebody', displayName: 'Somebody', role: 'MEMBER', trust: 2, locale: 'en' },
    ...{ timeZone: 'UTC', seesGames: true, readingLanguages: [], panelIds: [], mayPost: true },
    ...{ suspendedUntil: null, sessionId: 'bench' },
  };
  const viewer = viewerFor(actor, '192.0.2.1');
  return { db, actor, viewer, settings: {} as ActionContext['settings'], requestId: 'bench', now: lookedAt };
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
