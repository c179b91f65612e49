import type { Database, Prisma, Reader } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { checkRule } from '../definitions/check-badge.rules.ts';
import { candidatesSql } from './candidates.ts';

export type PreviewInput = {
  way: 'MEMBER' | 'POST';
  formula: string;
  repeats: boolean;
  /** A badge that is there already: who has it is not counted. */
  number?: number | null;
};

/** Whom a badge would be given, if it were saved now: how many, how often, and the last few. */
export type Preview = {
  members: number;
  awards: number;
  examples: { memberId: number; postId: number | null }[];
};

const everything = { above: 0, upTo: 2_147_483_647 };
const mostExamples = 5;

/** Longer than this nobody waits for a number. */
const patience = 20_000;

/** Says whom a badge would be given for what was before, by the very statement that gives it. Changes nothing. */
export async function previewBadge(
  { db, actor, now }: ActionContext,
  { number, repeats, ...input }: PreviewInput,
): Promise<Preview> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage badges');
  const issues = checkRule(input);
  if (issues.length > 0) throw new Invalid(issues);
  return countCandidates(db, { id: number ?? null, ...input, repeats: input.way === 'POST' && repeats }, now);
}

/** Counts whom a rule gives a badge that they do not have. */
export async function countCandidates(
  db: Database,
  rule: Parameters<typeof candidatesSql>[0],
  now: Date,
): Promise<Preview> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe(`SET LOCAL statement_timeout = ${patience}`);
      return counted(tx, candidatesSql(rule, everything, now));
    },
    { timeout: patience + 5_000 },
  );
}

async function counted(tx: Reader, candidates: Prisma.Sql): Promise<Preview> {
  const [row] = await tx.$queryRaw<[Preview]>`
    WITH found AS MATERIALIZED (${candidates})
    SELECT (SELECT count(DISTINCT "memberId") FROM found)::int AS members,
      (SELECT count(*) FROM found)::int AS awards,
      (SELECT coalesce(json_agg(last), '[]') FROM (
        SELECT "memberId", "postId" FROM found ORDER BY "postId" DESC NULLS LAST, "memberId" DESC LIMIT ${mostExamples}
      ) last) AS examples`;
  return row;
}
