import { PagedNumbers } from './paged-numbers.ts';

const points = { UPVOTE: 10, DOWNVOTE: -2, ACCEPTANCE: 15, BOUNTY_OFFER: 0, BOUNTY_AWARD: 0 };

/** Posts that votes are about and that are not in the dump: they were deleted. */
export class LostPosts {
  readonly #scores = new PagedNumbers();
  readonly #points = new PagedNumbers();

  add(postId: number, kind: keyof typeof points): void {
    if (postId <= 0) return;
    const score = { UPVOTE: 1, DOWNVOTE: -1 }[kind as string] ?? 0;
    this.#scores.set(postId, this.#scores.get(postId) + score);
    this.#points.set(postId, this.#points.get(postId) + points[kind]);
  }

  /** How many had a score at which a deleted post may keep what it brought, and the most that this can be. */
  kept(atLeast: number): { posts: number; points: number } {
    const sum = { posts: 0, points: 0 };
    for (const [id, score] of this.#scores.entries()) {
      if (score < atLeast) continue;
      sum.posts++;
      sum.points += this.#points.get(id);
    }
    return sum;
  }
}
