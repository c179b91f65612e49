import type { EnqueuedTaskPromise, Task } from 'meilisearch';

/** How long is waited for a task that was sent; the queue of the server may have others before it. */
export const waiting = { timeout: 45_000, interval: 25 };

/** Waits until the server has carried a task out, and returns how it went. */
export function carriedOut(sent: EnqueuedTaskPromise): Promise<Task> {
  return sent.waitTask(waiting);
}

/** The same for a task that must succeed, or has nothing to do any more. */
export async function settled(sent: EnqueuedTaskPromise, needless?: string): Promise<void> {
  const task = await carriedOut(sent);
  if (task.status !== 'succeeded' && task.error?.code !== needless) throw taskError(task);
}

/** What went wrong with a task, in the server's words. */
export function taskError({ type, status, error }: Task): Error {
  return new Error(`Meilisearch: ${type} ${status}${error ? `: ${error.message} (${error.code})` : ''}`);
}
