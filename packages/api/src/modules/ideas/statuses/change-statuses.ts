import type { IdeaMeaning, RoadmapColumn, Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid, NotAllowed, NotFound } from '../../../kernel/errors/index.ts';
import { createOnce } from '../../../kernel/idempotency.ts';
import { placedBefore } from '../../../kernel/placed-before.ts';
import { slugFrom } from '../../../kernel/slug-from.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { duplicateStatus } from '../idea-meanings.ts';
import { roadmapOf } from '../shipping/shipping.rules.ts';
import { checkNames, type StatusName, writtenNames } from './check-status.rules.ts';

/** Most statuses that are given: more, and nobody knows which one is meant. */
const mostGiven = 20;

/** What ideas begin with. */
const firstStatus = 'new';

export type CreateStatusInput = {
  names: readonly StatusName[];
  meaning: IdeaMeaning;
  roadmap?: RoadmapColumn | null;
};

/** Adds a status under one of the meanings, after those that are there. Returns its number. */
export async function createIdeaStatus(
  context: ActionContext,
  input: CreateStatusInput & { idempotencyKey?: string | null },
): Promise<number> {
  const issues = checkNames(input.names, { needed: true });
  return changing(context, async (tx, note) => {
    if (issues.length > 0) throw new Invalid(issues);
    const { idempotencyKey: key, ...rest } = input;
    const once = { tx, memberId: context.actor.id, mutation: 'createIdeaStatus', key, input: rest };
    return (await createOnce(once, () => addStatus(tx, rest, note))).id;
  });
}

async function addStatus(tx: Transaction, input: CreateStatusInput, note: Note): Promise<number> {
  const all = await tx.ideaStatus.findMany({ select: { key: true, position: true, retiredAt: true } });
  if (all.filter(({ retiredAt }) => retiredAt === null).length >= mostGiven) {
    throw new NotAllowed('NOT_PERMITTED', 'There are enough statuses: retire one first.');
  }
  const names = writtenNames(input.names);
  const key = slugFrom(
    names.en ?? Object.values(names)[0]!,
    'status',
    all.map((one) => one.key),
  );
  const position = Math.max(0, ...all.map((one) => one.position)) + 1;
  const { number } = await tx.ideaStatus.create({
    data: { key, names, meaning: input.meaning, roadmap: input.roadmap ?? null, position },
    select: { number: true },
  });
  await note('create idea status', key);
  return number;
}

export type UpdateStatusInput = CreateStatusInput & { key: string };

/** Names a status, and says what it means and where its ideas are on the roadmap. The meaning of one in use stays. */
export async function updateIdeaStatus(context: ActionContext, input: UpdateStatusInput): Promise<void> {
  await changing(context, async (tx, note) => {
    const status = await tx.ideaStatus.findUnique({ where: { key: input.key } });
    if (!status) throw new NotFound('The status');
    const issues = checkNames(input.names, { needed: false });
    if (issues.length > 0) throw new Invalid(issues);
    if (input.meaning !== status.meaning) {
      const used =
        status.key === firstStatus ||
        status.key === duplicateStatus ||
        (await tx.ideaChange.count({ where: { toKey: status.key }, take: 1 })) > 0;
      if (used) {
        throw new Invalid([
          {
            field: 'meaning',
            code: 'NOT_PERMITTED',
            message: 'Ideas have come to stand here: what was told to their supporters stays true.',
          },
        ]);
      }
    }
    const roadmap = input.roadmap ?? null;
    await tx.ideaStatus.update({
      where: { key: status.key },
      data: { names: writtenNames(input.names), meaning: input.meaning, roadmap },
    });
    if (roadmap !== status.roadmap) {
      // Where one of them was put elsewhere by hand, it stays there.
      await tx.idea.updateMany({
        where: { statusKey: status.key, horizon: null },
        data: { roadmap: roadmapOf({ meaning: input.meaning, roadmap }, null) },
      });
    }
    await note('update idea status', status.key);
  });
}

/** Puts a status elsewhere in the order of an idea's way. */
export async function placeIdeaStatus(
  context: ActionContext,
  { key, beforeKey }: { key: string; beforeKey?: string | null },
): Promise<void> {
  await changing(context, async (tx, note) => {
    const all = await tx.ideaStatus.findMany({ orderBy: { position: 'asc' }, select: { key: true } });
    const place = all.findIndex((one) => one.key === key);
    if (place < 0) throw new NotFound('The status');
    const before = beforeKey == null ? null : all.findIndex((one) => one.key === beforeKey);
    const order = placedBefore(
      all.map((_, index) => index),
      place,
      before === -1 ? null : before,
    );
    for (const [position, index] of order.entries()) {
      await tx.ideaStatus.update({ where: { key: all[index]!.key }, data: { position: position + 1 } });
    }
    await note('place idea status', key);
  });
}

/** Gives a status to no idea any more, or to some again. Ideas that stand there stay. */
export async function retireIdeaStatus(
  context: ActionContext,
  { key, retired }: { key: string; retired: boolean },
): Promise<void> {
  await changing(context, async (tx, note) => {
    const status = await tx.ideaStatus.findUnique({ where: { key } });
    if (!status) throw new NotFound('The status');
    if (key === firstStatus || key === duplicateStatus) {
      throw new NotAllowed('NOT_PERMITTED', 'Ideas begin with it, or merging gives it: it can be renamed.');
    }
    if ((status.retiredAt !== null) === retired) return;
    await tx.ideaStatus.update({ where: { key }, data: { retiredAt: retired ? context.now : null } });
    await note(retired ? 'retire idea status' : 'give idea status again', key);
  });
}

type Note = (action: string, statusKey: string) => Promise<void>;

/** One change of the statuses after the other: each sees the keys and the order of those before. */
async function changing<Result>(
  { db, actor, now }: ActionContext,
  change: (tx: Transaction, note: Note) => Promise<Result>,
): Promise<Result> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'name idea statuses');
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('idea statuses'))`;
    return change(tx, (action, statusKey) =>
      audit(tx, {
        ...{ actorId: actor.id, action, reason: statusKey },
        ...{ subject: { kind: 'brand', id: 1 }, data: { statusKey } },
      }),
    );
  });
}
