import type { Prisma, Reader, Transaction } from '@embassy/database';

/** How a member wants to leave. */
export type Leaving = {
  /** Whether what they wrote for others stays, under “former member”. */
  keepPosts: boolean;
  now: Date;
};

/**
 * What one room holds about a member. Each room that holds any has one in its `personal-data.ts`; the room
 * `privacy` knows them all, and a test finds models that refer to a member and are claimed by none.
 */
export type PersonalData = {
  /** Models of this room that refer to a member. */
  models: readonly Prisma.ModelName[];
  /** Everything the room holds about the member, as they may take it with them. */
  export(db: Reader, memberId: number): Promise<Prisma.InputJsonObject>;
  /**
   * Erases it when the member leaves; in one transaction with all other rooms, whose counters must be right after it.
   * What only says that something happened (a vote, an acceptance) may stand, with the member's opaque number.
   */
  erase(tx: Transaction, memberId: number, leaving: Leaving): Promise<void>;
};
