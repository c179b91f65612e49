import type { Transaction } from '../client.ts';
import type { EventName, Events } from './events.ts';
import { wakeRelay } from './wake-relay.ts';

/**
 * Says, in the transaction that made it so, that something happened. One row and nothing else: adding jobs
 * here would make commits wait for each other (the queue's NOTIFY serialises them). The relay does the rest.
 */
export async function emit<N extends EventName>(
  tx: Transaction,
  event: N,
  payload: Events[N],
): Promise<void> {
  await tx.outbox.create({ data: { event, payload }, select: { id: true } });
  wakeRelay();
}

/** The same for many things that happened at once. */
export async function emitAll<N extends EventName>(
  tx: Transaction,
  event: N,
  payloads: readonly Events[N][],
): Promise<void> {
  if (payloads.length === 0) return;
  await tx.outbox.createMany({ data: payloads.map((payload) => ({ event, payload })) });
  wakeRelay();
}
