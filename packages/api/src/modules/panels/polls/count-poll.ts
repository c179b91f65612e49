import { type Database, emit, type Transaction } from '@embassy/database';
import type { Settings } from '../../../kernel/settings.ts';
import type { Answer, AskedQuestion } from './answers.rules.ts';
import { countAnswers, keepTexts } from './count-answers.ts';
import { leastAnonymous } from './poll-limits.ts';
import { openBallot } from './seal-ballot.ts';

type Counting = { db: Database; settings: Settings };

/**
 * Counts a poll that closed, once. The box of an anonymous one is opened, counted and destroyed: what remains is how
 * often each option was chosen, and the texts in the order of nothing. With too few ballots none is opened.
 */
export async function countPoll(
  { db, settings }: Counting,
  { pollId }: { pollId: number },
  now = new Date(),
): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM poll WHERE id = ${pollId} FOR NO KEY UPDATE`;
      const poll = await tx.poll.findUnique({ where: { id: pollId }, include: { questions: true } });
      if (!poll || poll.countedAt !== null || poll.closesAt === null || poll.closesAt > now) return;
      let destroyed = false;
      if (poll.anonymous) {
        const cast = await tx.sealedBallot.count({ where: { pollId } });
        if (cast >= leastAnonymous) await openBox(tx, settings.secret, { ...poll, cast });
        else destroyed = cast > 0;
        await tx.sealedBallot.deleteMany({ where: { pollId } });
      }
      await tx.poll.update({
        where: { id: pollId },
        data: { countedAt: now, destroyed },
        select: { id: true },
      });
      if (poll.results !== 'NEVER' && poll.answerCount > 0 && !destroyed)
        await emit(tx, 'poll.counted', { pollId });
    },
    { timeout: 600_000 },
  );
}

/** Ballots that are open at once: their texts wait in memory. */
const atOnce = 500;

async function openBox(
  tx: Transaction,
  secret: string,
  { id: pollId, questions, cast }: { id: number; questions: AskedQuestion[]; cast: number },
): Promise<void> {
  // Parts of one size: a small rest would show which texts came together.
  const size = Math.ceil(cast / Math.ceil(cast / atOnce));
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const some = await tx.sealedBallot.findMany({
      where: { pollId, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: size,
    });
    const ballots: Answer[][] = some.map(({ sealed }) => openBallot(secret, pollId, sealed));
    await countAnswers(tx, { questions, ballots, by: 1 });
    await keepTexts(tx, ballots, null);
    if (some.length < size) return;
    after = some.at(-1)!.id;
  }
}
