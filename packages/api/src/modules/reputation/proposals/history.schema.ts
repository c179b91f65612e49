import type { Reader } from '@embassy/database';
import { builder } from '../../../graphql/builder.ts';
import { MemberNode } from '../../identity/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { memberById } from './member-by-id.ts';

/** Older ones are told by the log of what staff did. */
const shownAtOnce = 20;

type PublishedVersion = {
  version: number;
  publishedAt: Date;
  publishedById: number | null;
  note: string;
  fromDay: Date | null;
  rescoring: { reached: number; changed: number; finishedAt: Date | null } | null;
};

const RescoringType = builder.objectRef<NonNullable<PublishedVersion['rescoring']>>('Rescoring').implement({
  description: 'How far everybody’s points have been counted anew.',
  fields: (t) => ({
    progress: t.int({
      description: 'In percent.',
      resolve: async ({ reached, finishedAt }, _arguments, { db }) =>
        finishedAt ? 100 : percentOf(reached, await lastMember(db)),
    }),
    changed: t.exposeInt('changed', { description: 'Members whose balance became another.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was done; null while it is not.',
    }),
  }),
});

async function lastMember(db: Reader): Promise<number> {
  return (await db.member.aggregate({ _max: { id: true } }))._max.id ?? 1;
}

const percentOf = (reached: number, last: number) => Math.min(Math.floor((reached / last) * 100), 99);

const VersionType = builder.objectRef<PublishedVersion>('PublishedVersion').implement({
  description: 'A rulebook or tiers as they were published.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Which one.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When.' }),
    publishedBy: t.prismaField({
      type: MemberNode,
      nullable: true,
      description: 'Who; null for what the community began with, and when they have left.',
      resolve: (query, { publishedById }, _arguments, context, info) =>
        memberById(query, publishedById, context, info),
    }),
    note: t.exposeString('note', { description: 'What was said to it; may be empty.' }),
    fromDay: t.string({
      nullable: true,
      description: 'Of a rulebook: the first UTC day that it is for; null for all that ever happened.',
      resolve: ({ fromDay }) => fromDay?.toISOString().slice(0, 10) ?? null,
    }),
    rescoring: t.field({
      type: RescoringType,
      nullable: true,
      description: 'Of a rulebook for all that ever happened: how far counting anew has come.',
      resolve: ({ rescoring }) => rescoring,
    }),
  }),
});

const ofTiers = { fromDay: null, rescoring: null };
const newestFirst = { orderBy: { version: 'desc' }, take: shownAtOnce } as const;

builder.queryFields((t) => ({
  rulebookVersions: t.field({
    type: [VersionType],
    complexity: shownAtOnce,
    description: `Rulebooks as they were published, the newest first, at most ${shownAtOnce}. For admins.`,
    resolve: (_root, _arguments, { db, viewer }) => {
      demandPrivilege(viewer.actor, 'manage reputation');
      return db.rulebookVersion.findMany({ ...newestFirst, include: { rescoring: true } });
    },
  }),
  tiersVersions: t.field({
    type: [VersionType],
    complexity: shownAtOnce,
    description: `Tiers as they were published, the newest first, at most ${shownAtOnce}. For admins.`,
    resolve: async (_root, _arguments, { db, viewer }) => {
      demandPrivilege(viewer.actor, 'manage reputation');
      return (await db.tiersVersion.findMany(newestFirst)).map((one) => ({ ...one, ...ofTiers }));
    },
  }),
}));
