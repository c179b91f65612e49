import type { Prisma, ProposalKind, ReputationProposal, Transaction } from '@embassy/database';
import { Conflict, orNotFound } from '../../../kernel/errors/index.ts';

/** Locks the proposal; refuses when there is none, or when it is not the version that somebody looks at. */
export async function requireProposal(
  tx: Transaction,
  kind: ProposalKind,
  version: number,
): Promise<ReputationProposal> {
  await lockProposal(tx, kind);
  const proposal = orNotFound(await tx.reputationProposal.findUnique({ where: { kind } }), 'The proposal');
  if (proposal.version !== version) throw conflictWith(proposal);
  return proposal;
}

/** Whoever begins, saves or publishes a proposal waits for whoever does just that. */
export async function lockProposal(tx: Transaction, kind: ProposalKind): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reputation proposal'), hashtext(${kind}))`;
}

export function conflictWith({ version, content }: { version: number; content: Prisma.JsonValue }): Conflict {
  return new Conflict({ version, text: JSON.stringify(content) });
}
