import { builder } from './builder.ts';

/** The result of a mutation that has nothing to show. */
export const Done = builder.objectRef<{ done: true }>('Done').implement({
  description: 'It was done, and there is nothing to show for it.',
  fields: (t) => ({ done: t.exposeBoolean('done', { description: 'Always true.' }) }),
});

/** Waits for the action and answers that it is done. */
export async function done(action: Promise<unknown>): Promise<{ done: true }> {
  await action;
  return { done: true };
}
