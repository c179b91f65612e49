import type { TaskList } from 'graphile-worker';

/** What jobs are done by, by the names in `subscriptions.ts`. Each receives what the hearer there gave it. */
export type Tasks = Record<string, (payload: never) => Promise<void>>;

/** The same for the queue. What a hearer made comes back as JSON in its shape; the queue itself knows nothing of it. */
export function asTaskList(tasks: Tasks): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload as never)]),
  );
}
