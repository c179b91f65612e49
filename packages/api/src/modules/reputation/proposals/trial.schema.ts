import { builder } from '../../../graphql/builder.ts';
import { MemberNode } from '../../identity/index.ts';
import type { RuleName, Tier } from '../../trust/index.ts';
import { ReputationRuleEnum } from '../rulebook.schema.ts';
import { TierNeedType, TierType } from '../tiers/tiers.schema.ts';
import type { Mover, PointsBand, TierCount } from '../trying/trial.ts';
import type { ShownTrial } from './load-proposal.ts';
import { memberById } from './member-by-id.ts';

const BandType = builder.objectRef<PointsBand>('PointsBand').implement({
  description: 'How many members have so many points.',
  fields: (t) => ({
    from: t.exposeInt('from', { nullable: true, description: 'The fewest; null for no bound.' }),
    to: t.exposeInt('to', { nullable: true, description: 'The most; null for no bound.' }),
    before: t.exposeInt('before', { description: 'Members now.' }),
    after: t.exposeInt('after', { description: 'Members then.' }),
  }),
});

type Named<T> = T & { tiers: readonly Tier[] };
const named = (tiers: readonly Tier[], key: string | null) => tiers.find((tier) => tier.key === key) ?? null;

const TierCountType = builder.objectRef<Named<TierCount>>('TierCount').implement({
  description: 'How many members have a tier, before and after.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The tier’s key.' }),
    tier: t.field({
      type: TierType,
      nullable: true,
      description: 'The tier; null when it is no more.',
      resolve: ({ key, tiers }) => named(tiers, key),
    }),
    before: t.exposeInt('before', { description: 'Members now.' }),
    atOnce: t.exposeInt('atOnce', { description: 'Members as soon as it is published.' }),
    later: t.exposeInt('later', { description: 'Members once times of grace are over.' }),
  }),
});

type RuleChange = { rule: RuleName; before: number; after: number };
const RuleChangeType = builder.objectRef<RuleChange>('RuleChange').implement({
  description: 'What a rule brings somebody, before and after.',
  fields: (t) => ({
    rule: t.expose('rule', { type: ReputationRuleEnum, description: 'The rule.' }),
    before: t.exposeInt('before', { description: 'Points now.' }),
    after: t.exposeInt('after', { description: 'Points then.' }),
  }),
});

const MoverType = builder.objectRef<Named<Mover>>('TrialMover').implement({
  description: 'A member to whom much would happen, and why.',
  fields: (t) => ({
    member: t.prismaField({
      type: MemberNode,
      nullable: true,
      description: 'Who; null when they have left meanwhile.',
      resolve: (query, { memberId }, _arguments, context, info) => memberById(query, memberId, context, info),
    }),
    before: t.exposeInt('before', { description: 'Points now.' }),
    after: t.exposeInt('after', { description: 'Points then.' }),
    tierBefore: t.field({
      type: TierType,
      nullable: true,
      description: 'Their tier now; null when it is no more.',
      resolve: ({ tierBefore, tiers }) => named(tiers, tierBefore),
    }),
    tierAtOnce: t.field({
      type: TierType,
      nullable: true,
      description: 'Their tier as soon as it is published.',
      resolve: ({ tierAtOnce, tiers }) => named(tiers, tierAtOnce),
    }),
    tierLater: t.field({
      type: TierType,
      nullable: true,
      description: 'Their tier once times of grace are over.',
      resolve: ({ tierLater, tiers }) => named(tiers, tierLater),
    }),
    rules: t.field({
      type: [RuleChangeType],
      description: 'Rules that bring them more or less than before, what differs most first.',
      resolve: ({ rules }) => rules,
    }),
    needs: t.field({
      type: [TierNeedType],
      description: 'Where tiers are tried: what the tier asks that they rise to or lose.',
      resolve: ({ needs }) => needs,
    }),
  }),
});

/** What trying a proposal has shown, or how far it has come. */
export const TrialType = builder.objectRef<ShownTrial>('ReputationTrial').implement({
  description: 'What would become of the community under a proposal.',
  fields: (t) => ({
    proposalVersion: t.exposeInt('proposalVersion', {
      description: 'Which version of the proposal was tried.',
    }),
    fromDay: t.string({
      nullable: true,
      description: 'From which UTC day on, as in 2026-11-27; null for all that ever happened.',
      resolve: ({ fromDay }) => fromDay?.toISOString().slice(0, 10) ?? null,
    }),
    progress: t.exposeInt('progress', { description: 'In percent.' }),
    failed: t.exposeBoolean('failed', { description: 'It could not be done; it is tried again.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was known; null while it is not.',
    }),
    members: t.int({ description: 'Members there are.', resolve: ({ shown }) => shown?.members ?? 0 }),
    rise: t.int({ description: 'Members with more points.', resolve: ({ shown }) => shown?.rise ?? 0 }),
    fall: t.int({ description: 'Members with fewer points.', resolve: ({ shown }) => shown?.fall ?? 0 }),
    tierRise: t.int({
      description: 'Members with a higher tier.',
      resolve: ({ shown }) => shown?.tierRise ?? 0,
    }),
    tierFall: t.int({
      description: 'Members with a lower tier, once times of grace are over.',
      resolve: ({ shown }) => shown?.tierFall ?? 0,
    }),
    tiers: t.field({
      type: [TierCountType],
      description: 'Every tier, the highest first.',
      resolve: ({ shown, tiers }) => (shown?.tiers ?? []).map((count) => ({ ...count, tiers })),
    }),
    bands: t.field({
      type: [BandType],
      description: 'Members by their points, the fewest first; empty where points stay as they are.',
      resolve: ({ shown }) => shown?.bands ?? [],
    }),
    movers: t.field({
      type: [MoverType],
      complexity: 20,
      description: 'The ten to whom most happens.',
      resolve: ({ shown, tiers }) => (shown?.movers ?? []).map((mover) => ({ ...mover, tiers })),
    }),
  }),
});
