import { type Database, emit, type Transaction } from '@embassy/database';
import type { Settings } from '../../../kernel/settings.ts';
import type { Answer, AskedQuestion } from './answers.rules.ts';
import { countAnswers, keepTexts } from './count-answers.ts';
import { leastAnonymous } from './poll-limits.ts';
import { openBallot } from './seal-ballot.ts';

type Counting = { db: Database; settings: Settings };

/**
 * Counts a poll that closed, once. The box of an anonymous one is opened, counted and destroyed: what remains is how
 * often each option was chosen, and the texts in the order of nothing. With too few ballots none is opened. With one that
 * cannot be read all are destroyed: what the others said is not what was answered, and waiting would not mend it.
 */
export async function countPoll(
  { db, settings }: Counting,
  { pollId }: { pollId: number },
  now = new Date(),
): Promise<void> {
  const unreadable = await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM poll WHERE id = ${pollId} FOR NO KEY UPDATE`;
      const poll = await tx.poll.findUnique({ where: { id: pollId }, include: { questions: true } });
      if (!poll || poll.countedAt !== null || poll.closesAt === null || poll.closesAt > now) return null;
      let destroyed = false;
      let unreadable: Error | null = null;
      if (poll.anonymous) {
        const cast = await tx.sealedBallot.count({ where: { pollId } });
        if (cast >= leastAnonymous) unreadable = await openBox(tx, settings.secret, { ...poll, cast });
        destroyed = unreadable !== null || (cast > 0 && cast < leastAnonymous);
        await tx.sealedBallot.deleteMany({ where: { pollId } });
      }
      await tx.poll.update({
        where: { id: pollId },
        data: { countedAt: now, destroyed },
        select: { id: true },
      });
      if (poll.results !== 'NEVER' && poll.answerCount > 0 && !destroyed)
        await emit(tx, 'poll.counted', { pollId });
      return unreadable;
    },
    { timeout: 600_000 },
  );
  // The job fails, so that whoever runs the server is told; tried again it finds the poll counted.
  if (unreadable) throw unreadable;
}

/** Ballots that are open at once: their texts wait in memory. */
const atOnce = 500;

/** Counts the ballots of a box. When one cannot be read nothing is counted, and it says what is wrong. */
async function openBox(
  tx: Transaction,
  secret: string,
  { id: pollId, questions, cast }: { id: number; questions: AskedQuestion[]; cast: number },
): Promise<Error | null> {
  // Parts of one size: a small rest would show which texts came together.
  const size = Math.ceil(cast / Math.ceil(cast / atOnce));
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const some = await tx.sealedBallot.findMany({
      where: { pollId, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: size,
    });
    let ballots: Answer[][];
    try {
      ballots = some.map(({ sealed }) => openBallot(secret, pollId, sealed));
    } catch (cause) {
      await tx.pollTally.deleteMany({ where: { question: { pollId } } });
      await tx.pollText.deleteMany({ where: { question: { pollId } } });
      return new Error(`The box of poll ${pollId} could not be opened and was destroyed, ${cast} ballots.`, {
        cause,
      });
    }
    await countAnswers(tx, { questions, ballots, by: 1 });
    await keepTexts(tx, ballots, null);
    if (some.length < size) return null;
    after = some.at(-1)!.id;
  }
}
