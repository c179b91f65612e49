import type { Poll, Transaction } from '@embassy/database';
import type { Settings } from '../../../kernel/settings.ts';
import { openBallot, secretOf } from './seal-ballot.ts';

/** Ballots that are tried: the first may be damaged, all of them hardly. */
const tried = 20;

/**
 * The secret of a poll's box as `secretOf` tells it. Boxes from before that was written down hold ballots without saying
 * by which secret: theirs is the one that opens some of them. The poll must be locked.
 */
export async function secretOfBox(
  tx: Transaction,
  poll: Pick<Poll, 'id' | 'sealedWith'>,
  secrets: Pick<Settings, 'secret' | 'previousSecret'>,
): Promise<string | null> {
  if (poll.sealedWith !== null) return secretOf(poll, secrets);
  const ballots = await tx.sealedBallot.findMany({ where: { pollId: poll.id }, take: tried });
  if (ballots.length === 0) return secrets.secret;
  const opens = (secret: string) =>
    ballots.some(({ sealed }) => {
      try {
        openBallot(secret, poll.id, sealed);
        return true;
      } catch {
        return false;
      }
    });
  return [secrets.secret, secrets.previousSecret].find((one) => one !== undefined && opens(one)) ?? null;
}
