import type { ProposalKind } from '@embassy/database';
import type { ActionContext } from '../../../kernel/action-context.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { defaultTiers, demandPrivilege, type PresetName, presetNames, presets } from '../../trust/index.ts';
import { proposalKinds } from './proposal-kinds.ts';
import { saveProposal } from './save-proposal.ts';

/** What holds now, or a preset by its name: of tiers there is `embassy` alone. */
export type BeganFrom = { version: number | null; from: string };

/** Begins a proposal, or begins it anew: from what was published, or from a preset. */
export async function beginProposal(
  context: ActionContext,
  kind: ProposalKind,
  { version, from }: BeganFrom,
): Promise<void> {
  demandPrivilege(context.actor, 'manage reputation');
  const content = from === 'published' ? await proposalKinds[kind].newest(context.db) : presetOf(kind, from);
  await saveProposal(context, kind, { version, content });
}

function presetOf(kind: ProposalKind, name: string): unknown {
  if (kind === 'TIERS' && name === 'embassy') return defaultTiers;
  if (kind === 'RULEBOOK' && presetNames.includes(name as PresetName)) return presets[name as PresetName];
  const known = kind === 'TIERS' ? ['embassy'] : presetNames;
  const message = `Use one of published, ${known.join(', ')}.`;
  throw new Invalid([{ field: 'from', code: 'UNKNOWN', message }]);
}
