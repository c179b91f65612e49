import { addJobs, type Database } from '@embassy/database';
import { lookingBack } from './look-back.ts';

/** Judges what was before by every badge anew: an import brought much of it. Nobody is told. */
export async function lookBackOnAll(db: Database): Promise<void> {
  await db.$transaction(async (tx) => {
    const badges = await tx.badge.updateManyAndReturn({
      where: { enabled: true, way: { in: ['MEMBER', 'POST'] } },
      data: { judgedAt: null, judgedUpTo: 0, tellJudged: false },
      select: { id: true },
    });
    await addJobs(
      tx,
      badges.map(({ id }) => lookingBack(id)),
    );
  });
}
