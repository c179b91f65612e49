import { type Database, Prisma } from '@embassy/database';
import type { Actor, Viewer } from '../../../kernel/viewer.ts';
import { listedThreadsSql } from '../../threads/index.ts';
import { loadTies } from './load-ties.ts';
import { type Need, needsOf, type OpenQuestion } from './needs-you.rules.ts';

/** How many of the newest unanswered questions are looked at. */
const looked = 200;
const days = 90;

type Looking = { db: Database; viewer: Viewer; actor: Actor; putAway: number[]; count: number; now: Date };

/** The questions without an answer that need the actor most. Not their own, nor those that they put away. */
export async function loadNeeds({ db, viewer, actor, putAway, count, now }: Looking): Promise<Need[]> {
  const since = new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString();
  const [ties, questions] = await Promise.all([
    loadTies(db, actor),
    db.$queryRaw<OpenQuestion[]>`
      SELECT t.id, t.language, t.product_id AS "productId", t.category_id AS "categoryId",
        c.parent_id AS "parentId", t.created_at AS "createdAt",
        array(SELECT tt.tag_id FROM thread_tag tt WHERE tt.thread_id = t.id) AS "tagIds"
      FROM thread t JOIN category c ON c.id = t.category_id
      WHERE t.kind = 'QUESTION' AND t.answer_count = 0 AND ${listedThreadsSql(viewer)}
        AND t.closed_at IS NULL AND t.locked_at IS NULL AND t.duplicate_of_id IS NULL
        AND t.created_at >= ${since}::timestamptz AND t.author_id <> ${actor.id}
        AND t.id NOT IN (${Prisma.join([0, ...putAway])})
      ORDER BY t.created_at DESC, t.id DESC LIMIT ${looked}`,
  ]);
  return needsOf(questions, ties, count);
}
