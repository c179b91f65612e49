import type { Store, Transaction } from '@embassy/database';
import { Invalid, NotFound } from '../../kernel/errors/index.ts';

/** The store, locked. */
export async function requireStore(tx: Transaction, id: number): Promise<Store> {
  await tx.$queryRaw`SELECT 1 FROM store WHERE id = ${id} FOR UPDATE`;
  const store = await tx.store.findUnique({ where: { id } });
  if (!store) throw new NotFound('The store');
  return store;
}

/** A store that something can be said of now: it must be there, and open. It cannot close until the transaction ends. */
export async function requireOpenStore(tx: Transaction, id: number): Promise<Store> {
  await tx.$queryRaw`SELECT 1 FROM store WHERE id = ${id} FOR SHARE`;
  const store = await tx.store.findUnique({ where: { id, closedAt: null } });
  if (!store)
    throw new Invalid([{ field: 'storeId', code: 'UNKNOWN', message: 'Choose one of the stores.' }]);
  return store;
}
