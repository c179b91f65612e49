import type { FollowKind } from '@embassy/database';
import DataLoader from 'dataloader';
import type { Context } from '../../../graphql/context.ts';

type Subject = { kind: FollowKind; id: number };

const loaders = new WeakMap<Context, DataLoader<Subject, boolean, string>>();

/** Whether the viewer follows it; all that one request asks for is read at once. */
export function viewerFollows(context: Context, kind: FollowKind, id: number): Promise<boolean> | boolean {
  const { actor } = context.viewer;
  if (!actor) return false;
  let loader = loaders.get(context);
  if (!loader) {
    loader = new DataLoader((subjects) => loadFollowed(context, actor.id, subjects), {
      cacheKeyFn: keyOf,
      cache: false,
    });
    loaders.set(context, loader);
  }
  return loader.load({ kind, id });
}

const keyOf = ({ kind, id }: Subject) => `${kind}:${id}`;

async function loadFollowed(
  { db }: Context,
  memberId: number,
  subjects: readonly Subject[],
): Promise<boolean[]> {
  const rows = await db.follow.findMany({
    where: {
      memberId,
      wanted: true,
      OR: subjects.map(({ kind, id }) => ({ kind, subjectId: id })),
    },
    select: { kind: true, subjectId: true },
  });
  const followed = new Set(rows.map(({ kind, subjectId }) => keyOf({ kind, id: subjectId })));
  return subjects.map((subject) => followed.has(keyOf(subject)));
}
