import { emit, type PanelMembersSeen, type Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { panelAudience } from '../../kernel/audience.ts';
import { audit } from '../../kernel/audit.ts';
import { Invalid, NotAllowed } from '../../kernel/errors/index.ts';
import { createOnce } from '../../kernel/idempotency.ts';
import { slugFrom } from '../../kernel/slug-from.ts';
import { demandPrivilege } from '../trust/index.ts';
import { requirePanel } from './panels.access.ts';
import { checkPanel, type PanelFields, panelLimits } from './panels.rules.ts';

export type CreatePanelInput = PanelFields & {
  membersSeen?: PanelMembersSeen | null;
  idempotencyKey?: string | null;
};

/** Makes a panel with a space of its own: a category that only its audience reads. Returns the panel's id. */
export async function createPanel(
  { db, actor, now }: ActionContext,
  { idempotencyKey: key, ...input }: CreatePanelInput,
): Promise<number> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'run panels');
  const issues = checkPanel(input, now);
  if (issues.length > 0) throw new Invalid(issues);
  const { id } = await db.$transaction((tx) =>
    createOnce({ tx, memberId: actor.id, mutation: 'createPanel', key, input }, async () => {
      // One after the other, so that the count holds and slugs are free.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('panel'))`;
      if ((await tx.panel.count()) >= panelLimits.panels)
        throw new NotAllowed('NOT_PERMITTED', 'There are as many panels as there can be.');
      const { name, purpose, asked, endsAt = null } = input;
      const slug = await freeSlug(tx, name);
      const panel = await tx.panel.create({
        data: {
          ...{ slug, name: name.trim(), purpose: purpose.trim(), asked: asked.trim(), endsAt },
          ...{ membersSeen: input.membersSeen ?? 'TEAM', createdAt: now, createdById: actor.id },
        },
      });
      await makeSpace(tx, panel, actor.id);
      const subject = { kind: 'panel', id: panel.id } as const;
      await audit(tx, { actorId: actor.id, action: 'create panel', subject, reason: '' });
      return panel.id;
    }),
  );
  return id;
}

async function makeSpace(
  tx: Transaction,
  panel: { id: number; slug: string; name: string },
  actorId: number,
) {
  const audience = panelAudience(panel.id);
  const { _max } = await tx.category.aggregate({ where: { parentId: null }, _max: { position: true } });
  const category = await tx.category.create({
    data: {
      ...{ slug: panel.slug, name: panel.name, kinds: ['DISCUSSION', 'QUESTION'] },
      ...{ readAudience: audience, postAudience: audience, position: (_max.position ?? 0) + 1 },
    },
    select: { id: true },
  });
  await tx.panel.update({
    where: { id: panel.id },
    data: { categoryId: category.id },
    select: { id: true },
  });
  await emit(tx, 'category.changed', { categoryId: category.id, actorId });
}

/** A slug that neither a panel nor a category has, or had: the space bears it as well. */
async function freeSlug(tx: Transaction, name: string): Promise<string> {
  const base = slugFrom(name, 'panel');
  const slug = { startsWith: base };
  const taken = [
    ...(await tx.panel.findMany({ where: { slug }, select: { slug: true } })),
    ...(await tx.category.findMany({ where: { slug }, select: { slug: true } })),
    ...(await tx.formerCategorySlug.findMany({ where: { slug }, select: { slug: true } })),
  ].map((one) => one.slug);
  return slugFrom(name, 'panel', taken);
}

export type UpdatePanelInput = PanelFields & { panelId: number; membersSeen: PanelMembersSeen };

/** Changes what is said of a panel; its space is called as it is. What members were promised to be seen by stays. */
export async function updatePanel(
  { db, actor, viewer, now }: ActionContext,
  { panelId, ...input }: UpdatePanelInput,
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'run panels');
  await db.$transaction(async (tx) => {
    const panel = await requirePanel(tx, viewer, panelId);
    // An end that is over may stay as it is; it is said to the minute.
    const unchanged = minuteOf(input.endsAt) === minuteOf(panel.endsAt);
    const issues = checkPanel({ ...input, ...(unchanged && { endsAt: null }) }, now);
    if (issues.length > 0) throw new Invalid(issues);
    // Whoever joined did so knowing who sees them.
    if (panel.membersSeen === 'TEAM' && input.membersSeen === 'MEMBERS' && panel.memberCount > 0) {
      const message = 'Those who are in it joined to be seen by the team alone.';
      throw new Invalid([{ field: 'membersSeen', code: 'NOT_PERMITTED', message }]);
    }
    const { name, purpose, asked, membersSeen } = input;
    const endsAt = unchanged ? panel.endsAt : (input.endsAt ?? null);
    await tx.panel.update({
      where: { id: panelId },
      data: { name: name.trim(), purpose: purpose.trim(), asked: asked.trim(), endsAt, membersSeen },
      select: { id: true },
    });
    if (panel.categoryId !== null) {
      await tx.category.update({
        where: { id: panel.categoryId },
        data: { name: name.trim() },
        select: { id: true },
      });
      await emit(tx, 'category.changed', { categoryId: panel.categoryId, actorId: actor.id });
    }
    const subject = { kind: 'panel', id: panelId } as const;
    await audit(tx, { actorId: actor.id, action: 'update panel', subject, reason: '' });
  });
}

const minuteOf = (at: Date | null | undefined) => at && Math.floor(at.getTime() / 60_000);

/** Ends a panel, or goes on with it. Its members read what was written; nobody is invited and nothing is asked. */
export async function archivePanel(
  { db, actor, viewer, now }: ActionContext,
  { panelId, archived }: { panelId: number; archived: boolean },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'run panels');
  await db.$transaction(async (tx) => {
    const panel = await requirePanel(tx, viewer, panelId);
    if ((panel.archivedAt !== null) === archived) return;
    await tx.panel.update({
      where: { id: panelId },
      data: { archivedAt: archived ? now : null },
      select: { id: true },
    });
    const subject = { kind: 'panel', id: panelId } as const;
    const action = archived ? 'archive panel' : 'reopen panel';
    await audit(tx, { actorId: actor.id, action, subject, reason: '' });
  });
}
