import { emitAll } from '@embassy/database';
import type { PersonalData } from '../../kernel/personal-data.ts';
import { imagePath } from './media.rules.ts';

/** Pictures that a member uploaded. Those in posts stay as long as the posts do; the profile picture goes. */
export const mediaPersonalData: PersonalData = {
  models: ['Image'],
  async export(db, memberId) {
    const images = await db.image.findMany({ where: { ownerId: memberId }, orderBy: { createdAt: 'asc' } });
    return {
      images: images.map(({ key, width, height, bytes, createdAt }) => ({
        url: imagePath(key),
        width,
        height,
        bytes,
        uploadedAt: createdAt.toISOString(),
      })),
    };
  },
  async erase(tx, memberId, { keepPosts }) {
    // The logo is the brand's, whoever uploaded it.
    const where = {
      ownerId: memberId,
      brand: null,
      ...(keepPosts && { avatarOf: { some: { id: memberId } } }),
    };
    const images = await tx.image.findMany({ where, select: { id: true, key: true } });
    await tx.member.update({ where: { id: memberId }, data: { avatarId: null } });
    await tx.image.deleteMany({ where: { id: { in: images.map(({ id }) => id) } } });
    await emitAll(
      tx,
      'image.removed',
      images.map(({ id, key }) => ({ imageId: id, key })),
    );
  },
};
