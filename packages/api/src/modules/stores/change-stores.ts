import type { Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { audit } from '../../kernel/audit.ts';
import { Invalid } from '../../kernel/errors/index.ts';
import { createOnce } from '../../kernel/idempotency.ts';
import { slugFrom } from '../../kernel/slug-from.ts';
import { demandPrivilege } from '../trust/index.ts';
import { leaveSlug } from './leave-slug.ts';
import { requireStore } from './require-store.ts';
import { checkStore, type StoreFields, tidyStore } from './stores.rules.ts';

export type NewStore = StoreFields & { name: string; town: string; country: string };

/** Adds a store. Returns its id. */
export async function createStore(
  { db, actor, now }: ActionContext,
  { idempotencyKey, ...fields }: NewStore & { idempotencyKey?: string | null },
): Promise<number> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage stores');
  const issues = checkStore(fields);
  if (issues.length > 0) throw new Invalid(issues);
  const { id } = await db.$transaction((tx) =>
    createOnce(
      { tx, memberId: actor.id, mutation: 'createStore', key: idempotencyKey, input: fields },
      async () => {
        const store = await addStore(tx, fields, now);
        await audit(tx, {
          actorId: actor.id,
          action: 'create store',
          subject: subject(store.id),
          reason: '',
        });
        return store.id;
      },
    ),
  );
  return id;
}

/** Changes what is said of a store. */
export async function updateStore(
  { db, actor, now }: ActionContext,
  { storeId, ...fields }: StoreFields & { storeId: number },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage stores');
  const issues = checkStore(fields);
  if (issues.length > 0) throw new Invalid(issues);
  await db.$transaction(async (tx) => {
    const { slug } = await requireStore(tx, storeId);
    if (fields.slug != null && fields.slug !== slug) {
      await requireFreeSlug(tx, fields.slug, storeId);
      await leaveSlug(tx, storeId, slug);
    }
    await tx.store.update({ where: { id: storeId }, data: tidyStore(fields) });
    await audit(tx, { actorId: actor.id, action: 'update store', subject: subject(storeId), reason: '' });
  });
}

/** Closes a store, or opens it again. What was nominated for it stays, and its staff may still answer. */
export async function setStoreOpen(
  { db, actor, now }: ActionContext,
  { storeId, open }: { storeId: number; open: boolean },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage stores');
  await db.$transaction(async (tx) => {
    const store = await requireStore(tx, storeId);
    if ((store.closedAt === null) === open) return;
    await tx.store.update({ where: { id: storeId }, data: { closedAt: open ? null : now } });
    const action = open ? 'reopen store' : 'close store';
    await audit(tx, { actorId: actor.id, action, subject: subject(storeId), reason: '' });
  });
}

/** Adds a store that was checked; its address is made from its name and town where none is given. */
export async function addStore(tx: Transaction, fields: NewStore, now: Date): Promise<{ id: number }> {
  const slug = fields.slug ?? (await freeSlug(tx, `${fields.name} ${fields.town}`));
  await requireFreeSlug(tx, slug);
  const { name, town, country, ...rest } = fields;
  const data = { ...tidyStore({ ...rest, slug }), ...requiredOf({ name, town, country }), createdAt: now };
  return tx.store.create({ data: { ...data, slug }, select: { id: true } });
}

const requiredOf = ({ name, town, country }: { name: string; town: string; country: string }) => ({
  name: name.trim(),
  town: town.trim(),
  country: country.trim().toUpperCase(),
});

async function requireFreeSlug(tx: Transaction, slug: string, ownId?: number): Promise<void> {
  const taken = await tx.store.findUnique({ where: { slug }, select: { id: true } });
  if (taken === null || taken.id === ownId) return;
  throw new Invalid([{ field: 'slug', code: 'TAKEN', message: 'Another store has this address.' }]);
}

async function freeSlug(tx: Transaction, name: string): Promise<string> {
  const base = slugFrom(name, 'store');
  const taken = await tx.store.findMany({
    where: { slug: { startsWith: base } },
    select: { slug: true },
    take: 1_000,
  });
  return slugFrom(
    name,
    'store',
    taken.map(({ slug }) => slug),
  );
}

const subject = (id: number) => ({ kind: 'store', id }) as const;
