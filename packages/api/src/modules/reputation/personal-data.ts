import type { PersonalData } from '../../kernel/personal-data.ts';

/**
 * What a member's standing is and how it came about. The ledger and the facts know members by their number alone, so
 * that they stand when one leaves: what they did for others keeps counting for these.
 */
export const reputationPersonalData: PersonalData = {
  models: ['Standing', 'VotingCase'],
  async export(db, memberId) {
    const [standing, entries] = await Promise.all([
      db.standing.findUnique({ where: { memberId } }),
      db.reputationEntry.findMany({
        where: { memberId },
        select: { points: true, rule: true, cause: true, at: true },
        orderBy: { id: 'asc' },
      }),
    ]);
    return {
      balance: standing?.balance ?? 0,
      tier: standing?.tier ?? null,
      ledger: entries.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
    };
  },
  async erase() {},
};
