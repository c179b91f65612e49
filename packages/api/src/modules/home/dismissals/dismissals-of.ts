import type { Context } from '../../../graphql/context.ts';
import { batched } from '../../../kernel/batched.ts';

const place = Symbol('dismissals');

/** What the viewer has put away; nothing for a visitor. Read once for all fields that ask at the same time. */
export function dismissalsOf(context: Context): Promise<string[]> {
  const memberId = context.viewer.actor?.id;
  if (memberId === undefined) return Promise.resolve([]);
  return batched<number, string[]>(context, place, async (ids) => {
    // One viewer only: every key is theirs.
    const rows = await context.db.dismissal.findMany({ where: { memberId }, select: { subject: true } });
    const subjects = rows.map(({ subject }) => subject);
    return ids.map(() => subjects);
  }).load(memberId);
}
