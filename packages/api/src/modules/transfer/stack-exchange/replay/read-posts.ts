import { dayOf } from '../../../reputation/index.ts';
import type { PostKind } from './post-book.ts';
import { eachRow, type ReplayRun } from './replay-run.ts';

const kinds: Record<number, PostKind> = { 1: 'QUESTION', 2: 'ANSWER' };

/** Whose each post is, what it answers, and since when it belongs to everybody. */
export async function readPosts(run: ReplayRun): Promise<void> {
  await eachRow(run, 'Posts', (fields, id) => {
    run.posts.add(id, {
      kind: kinds[fields.requiredNumber('PostTypeId')] ?? 'OTHER',
      ownerId: fields.number('OwnerUserId') ?? null,
      parentId: fields.number('ParentId') ?? null,
    });
    const wiki = fields.date('CommunityOwnedDate');
    if (wiki) run.posts.madeWiki(id, dayOf(wiki.getTime()));
  });
}
