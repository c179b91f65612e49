import type { ProposalKind, Reader, ReputationProposal, ReputationTrial } from '@embassy/database';
import { publishedTiers, type Tier, type Tiers } from '../../trust/index.ts';
import type { Trial } from '../trying/trial.ts';

/** A trial with the names of all tiers that it speaks of. */
export type ShownTrial = Pick<
  ReputationTrial,
  'proposalVersion' | 'fromDay' | 'progress' | 'failed' | 'finishedAt'
> & { shown: Trial | null; tiers: readonly Tier[] };

export type ShownProposal = ReputationProposal & { shownTrial: ShownTrial | null };

/** The proposal of a kind, with what trying it has shown; null when there is none. */
export async function loadProposal(db: Reader, kind: ProposalKind): Promise<ShownProposal | null> {
  const proposal = await db.reputationProposal.findUnique({ where: { kind }, include: { trial: true } });
  if (!proposal) return null;
  const { trial, ...rest } = proposal;
  return { ...rest, shownTrial: trial && (await shown(db, rest, trial)) };
}

async function shown(db: Reader, proposal: ReputationProposal, trial: ReputationTrial): Promise<ShownTrial> {
  const published = (await publishedTiers(db)).tiers.tiers;
  const proposed = proposal.kind === 'TIERS' ? (proposal.content as unknown as Tiers).tiers : [];
  return { ...trial, shown: trial.result as unknown as Trial | null, tiers: [...proposed, ...published] };
}
