import type { PersonalData } from '../../kernel/personal-data.ts';

/** What a member decided on ideas for the brand. It stands when they leave: it was the brand’s word. */
export const ideasPersonalData: PersonalData = {
  models: ['IdeaChange'],
  async export(db, memberId) {
    const changes = await db.ideaChange.findMany({
      where: { changedById: memberId },
      select: { threadId: true, fromKey: true, toKey: true, reason: true, at: true },
      orderBy: { id: 'asc' },
    });
    return { decidedOnIdeas: changes.map(({ at, ...change }) => ({ ...change, at: at.toISOString() })) };
  },
  async erase() {},
};
