import type { PersonalData } from '../../kernel/personal-data.ts';

/** Whom an imported member was elsewhere: names, profile there, and the credit under their texts. */
export const transferPersonalData: PersonalData = {
  models: ['MemberOrigin', 'ImportedAuthor'],
  async export(db, memberId) {
    const [origins, names, posts] = await Promise.all([
      db.memberOrigin.findMany({ where: { memberId }, select: { url: true, reputation: true } }),
      db.importedAuthor.findMany({ where: { memberId }, select: { name: true } }),
      db.postOrigin.findMany({
        where: { post: { authorId: memberId } },
        select: { postId: true, url: true, licence: true, authorName: true, authorUrl: true },
        orderBy: { postId: 'asc' },
      }),
    ]);
    return {
      importedFrom: origins,
      importedNames: names.map(({ name }) => name),
      importedPosts: posts,
    };
  },
  async erase(tx, memberId) {
    await tx.memberOrigin.deleteMany({ where: { memberId } });
    await tx.importedAuthor.deleteMany({ where: { memberId } });
    // Under these licences authors may ask that their name be taken away; where the text came from stays.
    await tx.postOrigin.updateMany({
      where: { post: { authorId: memberId } },
      data: { authorName: '', authorUrl: '' },
    });
  },
};
