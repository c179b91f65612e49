import type { Database, Prisma } from '@embassy/database';
import type { Rulebook, Tiers } from '../../trust/index.ts';
import type { OnProgress, Trial } from '../trying/trial.ts';
import { tryRulebook } from '../trying/try-rulebook.ts';
import { tryTiers } from '../trying/try-tiers.ts';
import { proposalKinds } from './proposal-kinds.ts';

const msOfDay = 86_400_000;
/** How often its progress is written down. */
const everyMs = 250;

/**
 * Tries a proposal and keeps what comes of it. Of a trial that another one has replaced nothing is kept. What goes wrong is
 * said with the trial, and thrown: the queue tries it again.
 */
export async function runTrial(
  db: Database,
  { trial: number }: { trial: number },
  now = new Date(),
): Promise<void> {
  const trial = await db.reputationTrial.findUnique({ where: { number }, include: { proposal: true } });
  if (!trial || trial.finishedAt) return;
  // Saved anew since then: whoever did that asks again.
  if (trial.proposal.version !== trial.proposalVersion) return;
  const keep = (data: Prisma.ReputationTrialUpdateManyMutationInput) =>
    db.reputationTrial.updateMany({ where: { number }, data });
  let toldAt = 0;
  let telling: Promise<unknown> = Promise.resolve();
  const onProgress: OnProgress = (share) => {
    if (Date.now() - toldAt < everyMs) return;
    toldAt = Date.now();
    telling = telling.then(() => keep({ progress: Math.min(Math.round(share * 100), 99) })).catch(() => {});
  };
  try {
    const result = await tryIt(db, trial, now, onProgress);
    await telling;
    await keep({ result, failed: false, progress: 100, finishedAt: new Date() });
  } catch (error) {
    await telling;
    await keep({ failed: true });
    throw error;
  }
}

type Tried = Prisma.ReputationTrialGetPayload<{ include: { proposal: true } }>;

async function tryIt(
  db: Database,
  { kind, fromDay, proposal }: Tried,
  now: Date,
  onProgress: OnProgress,
): Promise<Prisma.InputJsonObject> {
  const content = proposalKinds[kind].check(proposal.content);
  const beginning = fromDay === null ? 'everything' : { fromDay: fromDay.getTime() / msOfDay };
  const trial: Trial =
    kind === 'RULEBOOK'
      ? await tryRulebook(db, { rulebook: content as Rulebook, beginning }, now, onProgress)
      : await tryTiers(db, content as Tiers, now, onProgress);
  return trial as unknown as Prisma.InputJsonObject;
}
