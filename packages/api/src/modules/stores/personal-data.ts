import type { PersonalData } from '../../kernel/personal-data.ts';

/** At which store a member shops, and for which they answer. Both go with them, and their support is local no more. */
export const storesPersonalData: PersonalData = {
  models: ['MemberStore', 'StoreStaff'],
  async export(db, memberId) {
    const [own, staff] = await Promise.all([
      db.memberStore.findUnique({
        where: { memberId },
        select: { since: true, store: { select: { name: true, town: true } } },
      }),
      db.storeStaff.findMany({
        where: { memberId },
        select: { since: true, store: { select: { name: true, town: true } } },
        orderBy: { storeId: 'asc' },
      }),
    ]);
    return {
      ownStore: own && { ...own.store, since: own.since.toISOString() },
      answersForStores: staff.map(({ store, since }) => ({ ...store, since: since.toISOString() })),
    };
  },
  async erase(tx, memberId) {
    await tx.memberStore.deleteMany({ where: { memberId } });
    await tx.storeStaff.deleteMany({ where: { memberId } });
  },
};
