import type { FollowKind, Transaction } from '@embassy/database';
import { NotFound } from '../../../kernel/errors/index.ts';
import type { Settings } from '../../../kernel/settings.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import { visibleCategories } from '../../categories/index.ts';
import { visibleChallenges } from '../../challenges/index.ts';
import { visibleMembers } from '../../identity/index.ts';
import { visibleThreads } from '../../threads/index.ts';

type Asker = { viewer: Viewer; settings: Settings };

/** Refuses what the viewer may not see: one cannot follow it, nor learn that it is there. */
export async function requireFollowable(
  tx: Transaction,
  asker: Asker,
  kind: FollowKind,
  id: number,
): Promise<void> {
  const found = await findFollowable(tx, asker, kind, id);
  if (!found) throw new NotFound();
}

async function findFollowable(tx: Transaction, { viewer, settings }: Asker, kind: FollowKind, id: number) {
  const select = { id: true };
  switch (kind) {
    case 'THREAD':
      return tx.thread.findFirst({ where: { id, AND: visibleThreads(viewer) }, select });
    case 'CATEGORY':
      return tx.category.findFirst({ where: { id, AND: visibleCategories(viewer) }, select });
    case 'CHALLENGE':
      return tx.challenge.findFirst({ where: { id, AND: visibleChallenges(viewer) }, select });
    case 'TAG':
      return tx.tag.findUnique({ where: { id }, select });
    case 'MEMBER':
      return tx.member.findFirst({
        where: { id, state: { not: 'LEFT' }, AND: visibleMembers(viewer, settings) },
        select,
      });
  }
}
