import type { Prisma, Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { type FieldIssue, Invalid, NotAllowed } from '../../../kernel/errors/index.ts';
import { requireThread } from '../../threads/index.ts';
import { demandPrivilege, privileges } from '../../trust/index.ts';
import { checkLabels, checkTrackerUrl, tidyLabels } from './check-triage.rules.ts';
import { checkPriority, type PriorityParts, priorityRow } from './priority.rules.ts';

export type TriageIdeaInput = {
  threadId: number;
  /** Who sees to it; nobody when null. What is absent stays, here and below. */
  ownerId?: number | null;
  trackerUrl?: string | null;
  /** All that it has from now on. */
  labels?: readonly string[] | null;
  /** Besides those that it has. */
  addLabels?: readonly string[] | null;
  priority?: PriorityParts | null;
};

/** Changes what the product team keeps of an idea for itself. No member hears of it. */
export async function triageIdea(context: ActionContext, input: TriageIdeaInput): Promise<void> {
  const { db, actor, viewer, now } = context;
  requireWriter(actor, now);
  demandPrivilege(actor, 'decide on ideas');
  await db.$transaction(async (tx) => {
    const thread = await requireThread(tx, viewer, input.threadId);
    const before = await tx.ideaTriage.findUnique({
      where: { threadId: thread.id },
      include: { labels: { include: { label: true } } },
    });
    if (thread.kind !== 'IDEA' || !before) {
      throw new NotAllowed('KIND_DOES_NOT_TAKE_THIS', 'Only an idea is on this desk.');
    }
    const has = before.labels.map(({ label }) => label.name);
    const labels = labelsAfter(has, input);
    const issues = [...(await checkOwner(tx, input.ownerId)), ...checkInput(input, labels)];
    if (issues.length > 0) throw new Invalid(issues);
    const changed: string[] = [];
    const data: Prisma.IdeaTriageUncheckedUpdateInput = {};
    if (input.ownerId !== undefined && input.ownerId !== before.ownerId) {
      data.ownerId = input.ownerId;
      changed.push('owner');
    }
    const trackerUrl = input.trackerUrl?.trim() || null;
    if (input.trackerUrl !== undefined && trackerUrl !== before.trackerUrl) {
      data.trackerUrl = trackerUrl;
      changed.push('tracker');
    }
    if (input.priority !== undefined) {
      const row = priorityRow(input.priority);
      const same = Object.entries(row).every(([part, value]) => before[part as keyof typeof row] === value);
      if (!same) {
        Object.assign(data, row);
        changed.push('priority');
      }
    }
    if (await setLabels(tx, thread.id, has, labels)) changed.push('labels');
    if (changed.length === 0) return;
    if (Object.keys(data).length > 0) await tx.ideaTriage.update({ where: { threadId: thread.id }, data });
    await audit(tx, {
      actorId: actor.id,
      action: 'triage idea',
      subject: { kind: 'thread', id: thread.id },
      reason: '',
      data: { changed, ...(changed.includes('owner') && { ownerId: input.ownerId ?? null }) },
    });
  });
}

function labelsAfter(has: readonly string[], { labels, addLabels }: TriageIdeaInput): string[] {
  return tidyLabels([...(addLabels ?? []), ...(labels ?? (labels === null ? [] : has))]);
}

function checkInput({ trackerUrl, priority }: TriageIdeaInput, labels: readonly string[]): FieldIssue[] {
  return [
    ...checkLabels(labels),
    ...(trackerUrl?.trim() ? checkTrackerUrl(trackerUrl.trim()) : []),
    ...(priority ? checkPriority(priority) : []),
  ];
}

/** Only who decides on ideas can own one. */
async function checkOwner(tx: Transaction, ownerId: number | null | undefined): Promise<FieldIssue[]> {
  if (ownerId == null) return [];
  const owner = await tx.member.findFirst({
    where: { id: ownerId, state: 'ACTIVE', role: { in: [...privileges['decide on ideas']] } },
    select: { id: true },
  });
  if (owner) return [];
  return [{ field: 'ownerId', code: 'UNKNOWN', message: 'Choose somebody who decides on ideas.' }];
}

/** Gives the idea these labels and no others; whether that changed anything. */
async function setLabels(
  tx: Transaction,
  threadId: number,
  has: readonly string[],
  labels: readonly string[],
): Promise<boolean> {
  const key = (names: readonly string[]) => names.map((name) => name.toLowerCase()).sort();
  if (JSON.stringify(key(has)) === JSON.stringify(key(labels))) return false;
  // In one order, so that two who add the same labels wait for each other instead of for ever.
  const names = [...labels].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase()));
  await tx.$executeRaw`
    INSERT INTO idea_label (name) SELECT unnest(${names}::citext[]) ON CONFLICT DO NOTHING`;
  await tx.ideaLabelling.deleteMany({ where: { threadId } });
  await tx.$executeRaw`
    INSERT INTO idea_labelling (thread_id, label_id)
    SELECT ${threadId}::int, id FROM idea_label WHERE name = ANY(${names}::citext[])`;
  return true;
}
