import type { Transaction } from '@embassy/database';
import { Invalid } from '../../../kernel/errors/index.ts';

/** Art is a picture that the admin uploaded, or one that a badge has. */
export async function requireArt(
  tx: Transaction,
  actorId: number,
  imageId: string | null | undefined,
): Promise<void> {
  if (!imageId) return;
  const known = { OR: [{ ownerId: actorId }, { badges: { some: {} } }] };
  if (await tx.image.findFirst({ where: { id: imageId, ...known }, select: { id: true } })) return;
  throw new Invalid([{ field: 'imageId', code: 'UNKNOWN', message: 'Upload the picture first.' }]);
}
