import { type Database, emit, type Poll, type Transaction } from '@embassy/database';
import type { Settings } from '../../../kernel/settings.ts';
import type { Answer, AskedQuestion } from './answers.rules.ts';
import { countAnswers, keepTexts } from './count-answers.ts';
import { leastAnonymous } from './poll-limits.ts';
import { openBallot } from './seal-ballot.ts';
import { secretOfBox } from './secret-of-box.ts';

type Counting = { db: Database; settings: Settings };

/**
 * Counts a poll that closed, once. The box of an anonymous one is opened, counted and destroyed: what remains is how
 * often each option was chosen, and the texts in the order of nothing. With too few ballots none is opened. While the
 * secret is another one than sealed the box nothing is touched, and it throws until the right one is back. Single ballots
 * that are damaged are left out, unless all are.
 */
export async function countPoll(
  { db, settings }: Counting,
  { pollId }: { pollId: number },
  now = new Date(),
): Promise<void> {
  const leftOut = await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM poll WHERE id = ${pollId} FOR NO KEY UPDATE`;
      const poll = await tx.poll.findUnique({ where: { id: pollId }, include: { questions: true } });
      if (!poll || poll.countedAt !== null || poll.closesAt === null || poll.closesAt > now) return 0;
      let destroyed = false;
      let leftOut = 0;
      if (poll.anonymous) {
        const cast = await tx.sealedBallot.count({ where: { pollId } });
        if (cast >= leastAnonymous) leftOut = await openBox(tx, settings, { ...poll, cast });
        destroyed = cast > 0 && cast - leftOut < leastAnonymous;
        if (destroyed) await forgetCounts(tx, pollId);
        await tx.sealedBallot.deleteMany({ where: { pollId } });
      }
      await tx.poll.update({
        where: { id: pollId },
        data: { countedAt: now, destroyed },
        select: { id: true },
      });
      if (poll.results !== 'NEVER' && poll.answerCount > 0 && !destroyed)
        await emit(tx, 'poll.counted', { pollId });
      return leftOut;
    },
    { timeout: 600_000 },
  );
  // The job fails, so that whoever runs the server is told; tried again it finds the poll counted.
  if (leftOut > 0) throw new Error(`${leftOut} ballots of poll ${pollId} are damaged and were left out.`);
}

/** Ballots that are open at once: their texts wait in memory. */
const atOnce = 500;

/** Counts the ballots of a box; returns how many could not be read. Throws when none could. */
async function openBox(
  tx: Transaction,
  settings: Settings,
  {
    questions,
    cast,
    ...poll
  }: Pick<Poll, 'id' | 'sealedWith'> & { questions: AskedQuestion[]; cast: number },
): Promise<number> {
  const pollId = poll.id;
  const secret = await secretOfBox(tx, poll, settings);
  if (secret === null) {
    throw new Error(
      `The ${cast} ballots of poll ${pollId} are sealed with another EMBASSY_SECRET. Start with that one, or name it as EMBASSY_PREVIOUS_SECRET.`,
    );
  }
  let unread = 0;
  const opened = (sealed: Uint8Array): Answer[][] => {
    try {
      return [openBallot(secret, pollId, sealed)];
    } catch {
      unread++;
      return [];
    }
  };
  // Parts of one size: a small rest would show which texts came together.
  const size = Math.ceil(cast / Math.ceil(cast / atOnce));
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const some = await tx.sealedBallot.findMany({
      where: { pollId, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: size,
    });
    const ballots = some.flatMap(({ sealed }) => opened(sealed));
    await countAnswers(tx, { questions, ballots, by: 1 });
    await keepTexts(tx, ballots, null);
    if (some.length < size) break;
    after = some.at(-1)!.id;
  }
  if (unread === cast) {
    throw new Error(`All ${cast} ballots of poll ${pollId} are damaged; the box stays as it is.`);
  }
  return unread;
}

async function forgetCounts(tx: Transaction, pollId: number): Promise<void> {
  await tx.pollTally.deleteMany({ where: { question: { pollId } } });
  await tx.pollText.deleteMany({ where: { question: { pollId } } });
}
