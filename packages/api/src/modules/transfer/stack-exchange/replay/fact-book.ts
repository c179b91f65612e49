import type { Fact } from '../../../reputation/index.ts';
import { PagedNumbers } from './paged-numbers.ts';

const kinds = ['UPVOTE', 'DOWNVOTE', 'ACCEPTANCE', 'BOUNTY_OFFER', 'BOUNTY_AWARD', 'EDIT'] as const;
const subjects = ['QUESTION', 'ANSWER'] as const;

/** A fact as a dump tells it. */
export type ReplayedFact = {
  id: number;
  /** Milliseconds since 1970; seconds are kept. */
  at: number;
  kind: (typeof kinds)[number];
  on: (typeof subjects)[number];
  authorId: number | null;
  actorId: number | null;
  communityWiki: boolean;
  /** Points of a bounty. */
  amount?: number;
};

/**
 * Facts of any number of members at some thirty bytes each. Those of one member are a chain from the last that was
 * noted to the first.
 */
export class FactBook {
  #count = 0;
  readonly #last = new PagedNumbers();
  readonly #previous = new PagedNumbers();
  readonly #ids = new PagedNumbers();
  readonly #seconds = new PagedNumbers();
  readonly #whats = new PagedNumbers();
  readonly #authors = new PagedNumbers();
  readonly #actors = new PagedNumbers();
  readonly #amounts = new Map<number, number>();

  /** Notes the fact for whoever it concerns. */
  note(fact: ReplayedFact): void {
    this.#noteFor(fact.authorId, fact);
    if (fact.actorId !== fact.authorId) this.#noteFor(fact.actorId, fact);
  }

  #noteFor(memberId: number | null, fact: ReplayedFact): void {
    // Nobody is known, or it is the Community user, whom -1 stands for.
    if (memberId === null || memberId <= 0) return;
    const index = ++this.#count;
    const what = kinds.indexOf(fact.kind) * 4 + subjects.indexOf(fact.on) * 2 + Number(fact.communityWiki);
    this.#ids.set(index, fact.id);
    this.#seconds.set(index, Math.floor(fact.at / 1000));
    this.#whats.set(index, what);
    this.#authors.set(index, fact.authorId ?? 0);
    this.#actors.set(index, fact.actorId ?? 0);
    if (fact.amount !== undefined) this.#amounts.set(index, fact.amount);
    this.#previous.set(index, this.#last.get(memberId));
    this.#last.set(memberId, index);
  }

  /** What concerns the member, in the order of time. */
  factsOf(memberId: number): Fact[] {
    const facts: Fact[] = [];
    for (let index = this.#last.get(memberId); index !== 0; index = this.#previous.get(index)) {
      facts.push(this.#fact(index));
    }
    return facts.sort((a, b) => a.at - b.at || a.id - b.id);
  }

  #fact(index: number): Fact {
    const what = this.#whats.get(index);
    return {
      id: this.#ids.get(index),
      at: this.#seconds.get(index) * 1000,
      kind: kinds[what >> 2]!,
      on: subjects[(what >> 1) & 1]!,
      communityWiki: (what & 1) === 1,
      authorId: this.#authors.get(index) || null,
      actorId: this.#actors.get(index) || null,
      amount: this.#amounts.get(index) ?? 0,
      categoryId: null,
      withdrawn: false,
      removed: null,
      voterDays: null,
      voterTier: null,
    } as Fact;
  }
}
