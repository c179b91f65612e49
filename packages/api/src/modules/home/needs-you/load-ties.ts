import type { Database } from '@embassy/database';
import type { Actor } from '../../../kernel/viewer.ts';
import type { Ties } from './needs-you.rules.ts';

/** What ties a member to questions: what they own, follow and have answered. */
export async function loadTies(db: Database, actor: Actor): Promise<Ties> {
  const [owned, followed, answered] = await Promise.all([
    db.ownedProduct.findMany({ where: { memberId: actor.id }, select: { productId: true } }),
    db.follow.findMany({
      where: { memberId: actor.id, wanted: true, kind: { in: ['TAG', 'CATEGORY'] } },
      select: { kind: true, subjectId: true },
    }),
    // Of the last answers only: who has written thousands is known well enough by those.
    db.$queryRaw<{ tagId: number; answers: number }[]>`
      SELECT tt.tag_id AS "tagId", count(*)::int AS answers
      FROM (
        SELECT thread_id FROM post
        WHERE author_id = ${actor.id} AND role = 'ANSWER' AND state = 'VISIBLE'
        ORDER BY created_at DESC, id DESC LIMIT 300
      ) p JOIN thread_tag tt ON tt.thread_id = p.thread_id
      GROUP BY tt.tag_id`,
  ]);
  const numbersOf = (kind: 'TAG' | 'CATEGORY') =>
    new Set(followed.filter((one) => one.kind === kind).map(({ subjectId }) => subjectId));
  return {
    ownedProducts: new Set(owned.map(({ productId }) => productId)),
    followedTags: numbersOf('TAG'),
    followedCategories: numbersOf('CATEGORY'),
    answeredTags: new Map(answered.map(({ tagId, answers }) => [tagId, answers])),
    languages: actor.readingLanguages,
  };
}
