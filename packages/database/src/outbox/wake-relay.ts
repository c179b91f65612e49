/**
 * A hint from `emit` to a relay of the same process that it is worth looking soon. Nothing depends on it: the
 * transaction may still roll back, the relay may run elsewhere and polls anyway. It only makes a short way shorter.
 */
const waiting = new Set<() => void>();

/** Says that an event was emitted. */
export function wakeRelay(): void {
  for (const wake of waiting) wake();
}

/** Calls `wake` whenever an event is emitted in this process, until the returned function is called. */
export function onWakeRelay(wake: () => void): () => void {
  waiting.add(wake);
  return () => void waiting.delete(wake);
}
