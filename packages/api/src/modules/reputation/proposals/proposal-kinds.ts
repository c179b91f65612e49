import type { ProposalKind, Reader } from '@embassy/database';
import {
  checkRulebook,
  checkTiers,
  publishedRulebooks,
  publishedTiers,
  type Rulebook,
  type Tiers,
} from '../../trust/index.ts';

/** What is proposed, by kind. */
export type ProposalContent = { RULEBOOK: Rulebook; TIERS: Tiers };

type ProposalRules<Content> = {
  /** The content in data from outside; Invalid with each wrong field. */
  check(data: unknown): Content;
  /** What holds today or comes next: what a proposal begins with. */
  newest(db: Reader): Promise<Content>;
};

export const proposalKinds: { [K in ProposalKind]: ProposalRules<ProposalContent[K]> } = {
  RULEBOOK: {
    check: checkRulebook,
    newest: async (db) => (await publishedRulebooks(db)).at(-1)!.rulebook,
  },
  TIERS: { check: checkTiers, newest: async (db) => (await publishedTiers(db)).tiers },
};
