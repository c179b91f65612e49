import type { EventName, Events, OutboxEvent } from './events.ts';

/** A job to be: `key` makes those that would do the same fall together while they wait. */
export type JobSpec = { task: string; payload: object; key?: string; priority: number; runAt?: Date };

type Hearer = <N extends EventName>(event: OutboxEvent & { name: N }) => JobSpec;

/** Jobs with a lower number run first: what people wait for comes before upkeep. */
const priorities = { soon: 0, upkeep: 10 };

/** Tells members. One job for each event: who is told depends on the event itself. */
const tell: Hearer = (event) => ({ task: 'tell', payload: event, priority: priorities.soon });

/** Says to those who look at it that something changed. Reads what they are told anew, so votes fall together. */
const announce: Hearer = (event) => ({
  task: 'announce',
  payload: event,
  priority: priorities.soon,
  ...(counted.has(event.name) && { key: `announce:${keyOfCounted(event.payload as Counted)}` }),
});

/** Of these only the counts of now matter, not who changed them. */
const counted: ReadonlySet<EventName> = new Set([
  'vote.cast',
  'vote.withdrawn',
  'affected.marked',
  'affected.unmarked',
]);
type Counted = { threadId: number; postId?: number };
const keyOfCounted = ({ threadId, postId }: Counted) => (postId ? `votes:${postId}` : `affected:${threadId}`);

/** Brings the search document of the event's thread up to date. Reads the thread anew, so twice is once. */
const indexThread: Hearer = ({ payload }) => {
  const { threadId } = payload as Events['thread.posted'];
  return {
    task: 'index:thread',
    payload: { threadId },
    key: `index:thread:${threadId}`,
    priority: priorities.soon,
  };
};

/** The same for the thread that another was merged into. */
const indexMergeTarget: Hearer = ({ payload }) => {
  const { intoThreadId } = payload as Events['thread.merged'];
  return {
    task: 'index:thread',
    payload: { threadId: intoThreadId },
    key: `index:thread:${intoThreadId}`,
    priority: priorities.soon,
  };
};

/** The same for the thread that a post was taken out of. */
const indexSplitSource: Hearer = ({ payload }) => {
  const { fromThreadId: threadId } = payload as Events['thread.split'];
  return {
    task: 'index:thread',
    payload: { threadId },
    key: `index:thread:${threadId}`,
    priority: priorities.soon,
  };
};

const indexTag: Hearer = ({ payload }) => {
  const { tagId } = payload as Events['tag.changed'];
  return { task: 'index:tag', payload: { tagId }, key: `index:tag:${tagId}`, priority: priorities.upkeep };
};

/** The threads that had it, since the tag itself is gone. */
const indexUntagged: Hearer = ({ payload }) => {
  const { threadIds } = payload as Events['tag.deleted'];
  return { task: 'index:threads', payload: { threadIds }, priority: priorities.upkeep };
};

const indexCategory: Hearer = ({ payload }) => {
  const { categoryId } = payload as Events['category.changed'];
  return {
    task: 'index:category',
    payload: { categoryId },
    key: `index:category:${categoryId}`,
    priority: priorities.upkeep,
  };
};

const indexProduct: Hearer = ({ payload }) => {
  const { productId } = payload as Events['product.changed'];
  return {
    task: 'index:product',
    payload: { productId },
    key: `index:product:${productId}`,
    priority: priorities.upkeep,
  };
};

const indexAll: Hearer = () => ({
  task: 'index:all',
  payload: {},
  key: 'index:all',
  priority: priorities.upkeep,
});

/**
 * Writes down for reputation what happened to a post, or to a thread with all its posts. Reads the rows anew, so twice
 * is once, and many votes fall together.
 */
const recordPost: Hearer = ({ payload }) => recordAt('post', (payload as { postId: number }).postId);
const recordThread: Hearer = ({ payload }) => recordAt('thread', (payload as { threadId: number }).threadId);
const recordReport: Hearer = ({ payload }) => recordAt('report', (payload as { reportId: number }).reportId);
const recordMember: Hearer = ({ payload }) => recordAt('member', (payload as { memberId: number }).memberId);

const recordCase: Hearer = ({ payload }) => recordAt('case', (payload as { caseId: number }).caseId);

function recordAt(place: 'post' | 'thread' | 'report' | 'member' | 'case', id: number): JobSpec {
  const key = `reputation:record:${place}:${id}`;
  return { task: 'reputation:record', payload: { [`${place}Id`]: id }, key, priority: priorities.soon };
}

/** Counts anew what was earned on boards with threads that may be of other categories, tags or readers now. */
const recountBoards: Hearer = ({ name, payload }) => {
  const { threadId, threadIds, tagId, categoryId } = payload as Record<string, number> & {
    threadIds?: number[];
  };
  const whose = threadIds
    ? { threadIds }
    : threadId
      ? { threadIds: [threadId] }
      : tagId
        ? { tagId }
        : { categoryId };
  const key = threadId ? `thread:${threadId}` : tagId ? `tag:${tagId}` : `category:${categoryId}`;
  return {
    task: 'reputation:boards',
    payload: whose,
    // The threads of a tag that is gone are in the event alone.
    ...(name !== 'tag.deleted' && { key: `reputation:boards:${key}` }),
    priority: priorities.upkeep,
  };
};

/** The same for the thread that another was merged into. */
const recountMergeTarget: Hearer = ({ payload }) => {
  const { intoThreadId } = payload as Events['thread.merged'];
  return {
    task: 'reputation:boards',
    payload: { threadIds: [intoThreadId] },
    key: `reputation:boards:thread:${intoThreadId}`,
    priority: priorities.upkeep,
  };
};

/** Counts the bells anew of those with notices of games, which another rulebook may show or not. */
const recountGameNotices: Hearer = () => ({
  task: 'inbox:recount-games',
  payload: {},
  key: 'inbox:recount-games',
  priority: priorities.upkeep,
});

/** Looks when the brand first replied to the idea that the thread may be. Reads what stands there then. */
const noteReply: Hearer = ({ payload }) => {
  const { threadId } = payload as { threadId: number };
  return {
    task: 'ideas:note-reply',
    payload: { threadId },
    key: `ideas:note-reply:${threadId}`,
    priority: priorities.soon,
  };
};

/** Invites everybody who fits a criterion, in batches. Goes on where it stopped. */
const inviteMatching: Hearer = ({ payload }) => {
  const { invitingId } = payload as Events['panel.inviting_begun'];
  const key = `panels:invite:${invitingId}`;
  return { task: 'panels:invite', payload: { invitingId }, key, priority: priorities.upkeep };
};

/** Counts a poll that closed. What is counted already is not counted again. */
const countPoll: Hearer = ({ payload }) => {
  const { pollId } = payload as Events['poll.closed'];
  return {
    task: 'polls:count',
    payload: { pollId },
    key: `polls:count:${pollId}`,
    priority: priorities.soon,
  };
};

/**
 * Gives what an idea won to those whose it is now: another was merged into it or is apart again, or was taken down or
 * brought back. Reads what stands there then.
 */
const awardAnew: Hearer = ({ payload }) => {
  const { threadId, intoThreadId } = payload as { threadId: number; intoThreadId?: number };
  const threadIds = intoThreadId === undefined ? [threadId] : [threadId, intoThreadId];
  return {
    task: 'challenges:award-anew',
    payload: { threadIds },
    key: `challenges:award-anew:${threadIds.join(':')}`,
    priority: priorities.upkeep,
  };
};

/** Credits whoever an idea was merged from, where what it was merged into was shipped; as long as theirs is in sight. */
const shipMerged: Hearer = ({ payload }) => {
  const { threadId, actorId } = payload as Events['thread.state_changed'];
  return {
    task: 'ideas:ship-merged',
    payload: { threadId, actorId },
    key: `ideas:ship-merged:${threadId}`,
    priority: priorities.upkeep,
  };
};

/** Decides a member's tier anew. Measures them then, so many changes fall together. */
const decideTier: Hearer = ({ payload }) => {
  const { memberId } = payload as { memberId: number };
  return {
    task: 'reputation:tiers',
    payload: { memberId },
    key: `reputation:tiers:${memberId}`,
    priority: priorities.soon,
  };
};

/** Lets votes count that waited for the member to be trusted. */
const matureVotes: Hearer = ({ payload }) => {
  const { memberId } = payload as { memberId: number };
  return {
    task: 'reputation:mature',
    payload: { memberId },
    key: `reputation:mature:${memberId}`,
    priority: priorities.upkeep,
  };
};

/** Decides everybody's. */
const decideAllTiers: Hearer = () => ({
  task: 'reputation:tiers',
  payload: {},
  key: 'reputation:tiers',
  priority: priorities.upkeep,
});

/** Counts everybody's points anew, where the rulebook asks for that. */
const rescore: Hearer = ({ payload }) => {
  const { version } = payload as { version: number };
  return {
    task: 'reputation:rescore',
    payload: { version },
    key: `reputation:rescore:${version}`,
    priority: priorities.upkeep,
  };
};

/** Tries a proposal over the history there is. An admin is waiting for it. */
const tryProposal: Hearer = ({ payload }) => {
  const { trial } = payload as { trial: number };
  return {
    task: 'reputation:try',
    payload: { trial },
    key: `reputation:try:${trial}`,
    priority: priorities.soon,
  };
};
/**
 * Judges what something happened to by the badges it can earn: a post with its author, or whoever did it. Reads the rows
 * anew, so twice is once, and many votes fall together.
 */
const judgePost: Hearer = ({ payload }) => judgeFor('postId', (payload as { postId: number }).postId);
const judgeThread: Hearer = ({ payload }) => judgeFor('threadId', (payload as { threadId: number }).threadId);
const judgeOpening: Hearer = ({ payload }) =>
  judgeFor('openingOf', (payload as { threadId: number }).threadId);
const judgeReporter: Hearer = ({ payload }) =>
  judgeFor('reportId', (payload as { reportId: number }).reportId);
const judgeCase: Hearer = ({ payload }) => judgeFor('caseId', (payload as { caseId: number }).caseId);
const judgeMember: Hearer = ({ payload }) => judgeFor('memberId', (payload as { memberId: number }).memberId);
const judgeActor: Hearer = ({ payload }) => judgeFor('memberId', (payload as { actorId: number }).actorId);

function judgeFor(what: string, id: number): JobSpec {
  const key = `badges:judge:${what}:${id}`;
  return { task: 'badges:judge', payload: { [what]: id }, key, priority: priorities.upkeep };
}

/** Gives a badge for what was before it. Goes on where it stopped. */
const lookBack: Hearer = ({ payload }) => {
  const { badgeId } = payload as { badgeId: number };
  const key = `badges:look-back:${badgeId}`;
  return { task: 'badges:look-back', payload: { badgeId }, key, priority: priorities.upkeep };
};

/** The same for every badge. */
const lookBackOnAll: Hearer = () => ({
  task: 'badges:look-back-on-all',
  payload: {},
  key: 'badges:look-back-on-all',
  priority: priorities.upkeep,
});

/** Takes the picture's file away, once its row is gone for good. */
const removeFile: Hearer = ({ payload }) => ({
  task: 'media:remove',
  payload,
  priority: priorities.upkeep,
});

/** Mails what somebody waits for in front of their mailbox. */
const mailAccount: Hearer = ({ eventId, payload }) => ({
  task: 'mail:account',
  payload: { eventId, mail: payload },
  priority: priorities.soon,
});

/** Who hears what. An event with an empty list is heard by nobody yet, and that is meant. */
export const subscriptions: Record<EventName, readonly Hearer[]> = {
  'thread.posted': [tell, indexThread, recordPost, judgePost],
  'thread.edited': [tell, indexThread, announce, judgeActor],
  'thread.topics_changed': [recountBoards],
  'thread.state_changed': [tell, indexThread, announce, recordThread, judgeThread, awardAnew, shipMerged],
  'thread.moved': [tell, indexThread, announce, recountBoards],
  'thread.merged': [tell, indexThread, indexMergeTarget, announce, recountMergeTarget],
  'thread.turned': [tell, indexThread, announce, recountBoards, noteReply],
  'thread.split': [tell, indexThread, indexSplitSource, announce, recordPost],
  'thread.locked': [tell, announce],
  'thread.unlocked': [tell, announce],
  'thread.closed': [tell, announce],
  'thread.reopened': [tell, announce],
  'duplicate.linked': [indexThread, announce],
  'duplicate.unlinked': [indexThread, announce],
  'post.added': [tell, indexThread, announce, recordPost, noteReply, judgePost],
  'post.edited': [tell, indexThread, announce, judgeActor],
  'post.state_changed': [tell, indexThread, announce, recordPost, noteReply, judgePost],
  'comment.added': [tell, announce, judgePost, judgeActor],
  'comment.edited': [tell, announce],
  'comment.state_changed': [tell, announce],
  'vote.cast': [announce, recordPost, judgePost, judgeActor],
  'vote.withdrawn': [announce, recordPost],
  'answer.accepted': [tell, indexThread, announce, recordPost, judgePost, judgeActor],
  'acceptance.withdrawn': [indexThread, announce, recordPost],
  'answer.verified': [tell, announce, recordPost, judgePost],
  'verification.withdrawn': [announce, recordPost],
  'idea.status_changed': [tell, indexThread, announce, noteReply],
  'idea.merged': [indexThread, indexMergeTarget, announce, awardAnew],
  'idea.unmerged': [tell, indexThread, indexMergeTarget, announce, awardAnew],
  'idea.shipment_changed': [recordPost],
  'idea.credited': [announce],
  'panel.inviting_begun': [inviteMatching],
  'panel.invited': [tell],
  'panel.membership_changed': [tell],
  'poll.opened': [tell],
  'poll.closed': [countPoll],
  'poll.counted': [tell],
  'challenge.entered': [],
  'challenge.phase_began': [tell],
  'challenge.juror_invited': [tell],
  'challenge.juror_dismissed': [tell],
  'challenge.cancelled': [tell],
  'challenge.result_published': [tell],
  'challenge.entry_placed': [tell],
  'challenge.result_withdrawn': [tell],
  'challenge.award_changed': [recordPost],
  'affected.marked': [announce, judgeOpening],
  'affected.unmarked': [announce],
  'tag.changed': [indexTag],
  'tag.merged': [indexTag, recountBoards],
  'tag.deleted': [indexUntagged, recountBoards],
  'category.changed': [tell, indexCategory, recountBoards],
  'brand.changed': [],
  'product.changed': [indexProduct],
  'member.joined': [recordMember],
  'member.changed': [tell],
  'member.left': [],
  'member.suspended': [tell, decideTier],
  'member.unsuspended': [tell, decideTier, matureVotes],
  'image.removed': [removeFile],
  'account_mail.requested': [mailAccount],
  'inbox.changed': [announce],
  'reputation.changed': [announce, decideTier, judgeMember],
  'reputation.rescored': [tell],
  'rulebook.published': [rescore, recountGameNotices],
  'tiers.published': [decideAllTiers],
  'proposal.trial_asked': [tryProposal],
  'tier.changed': [tell, announce, matureVotes],
  'voting_case.decided': [recordCase],
  'votes.discounted': [tell],
  'votes.restored': [tell, judgeCase],
  'badge.changed': [lookBack],
  'badge.awarded': [tell],
  'report.made': [],
  'report.handled': [recordReport, judgeReporter],
  'import.finished': [indexAll, decideAllTiers, lookBackOnAll],
};

/** The jobs that an event makes. */
export function jobsFor(event: OutboxEvent): JobSpec[] {
  return subscriptions[event.name].map((hearer) => hearer(event));
}
