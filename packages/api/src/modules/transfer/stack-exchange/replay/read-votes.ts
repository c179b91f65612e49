import { dayOf } from '../../../reputation/index.ts';
import type { Fields } from '../dump/fields.ts';
import { LostPosts } from './lost-posts.ts';
import { eachRow, type ReplayRun } from './replay-run.ts';

const kinds = {
  1: 'ACCEPTANCE',
  2: 'UPVOTE',
  3: 'DOWNVOTE',
  8: 'BOUNTY_OFFER',
  9: 'BOUNTY_AWARD',
} as const;

/**
 * Votes, acceptances and bounties. Those on posts that are not in the dump bring nobody anything, since it does not say
 * whose the posts were; what such posts had is summed up.
 */
export async function readVotes(run: ReplayRun): Promise<LostPosts> {
  const lost = new LostPosts();
  await eachRow(run, 'Votes', (fields, id) => {
    const type = fields.requiredNumber('VoteTypeId');
    if (!(type in kinds)) return;
    const postId = fields.requiredNumber('PostId');
    const kind = kinds[type as keyof typeof kinds];
    if (run.posts.kindOf(postId) === null) lost.add(postId, kind);
    else noteVote(run, fields, { id, kind, postId });
  });
  return lost;
}

type Vote = { id: number; kind: (typeof kinds)[keyof typeof kinds]; postId: number };

function noteVote({ posts, facts }: ReplayRun, fields: Fields, { id, kind, postId }: Vote): void {
  const on = posts.kindOf(postId);
  if (on !== 'QUESTION' && on !== 'ANSWER') return;
  const at = fields.requiredDate('CreationDate').getTime();
  const amount = fields.number('BountyAmount');
  const isBounty = kind === 'BOUNTY_OFFER' || kind === 'BOUNTY_AWARD';
  // A bounty that nobody won is closed without an amount.
  if (isBounty && amount === undefined) return;
  facts.note({
    ...{ id, at, kind, on, authorId: posts.ownerOf(postId), actorId: actorOf() },
    communityWiki: posts.isWikiOn(postId, dayOf(at)),
    ...(isBounty && { amount: amount! }),
  });

  function actorOf(): number | null {
    if (kind === 'ACCEPTANCE') return posts.askerOf(postId);
    return kind === 'BOUNTY_OFFER' ? (fields.number('UserId') ?? null) : null;
  }
}
