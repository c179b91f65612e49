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
