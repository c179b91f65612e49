/** A mail about an account that somebody shall get. Ids only: its links are made when it is sent. */
export type AccountMail =
  | { kind: 'confirm-email' | 'reset-password' | 'address-known' | 'password-changed'; loginId: string }
  | { kind: 'change-email'; verificationId: string }
  | { kind: 'invitation' | 'team-invitation'; invitationId: number };

/** Who is told that an idea stands elsewhere: nobody, its author, or all who support or follow it as well. */
export type IdeaTelling = 'NOBODY' | 'AUTHOR' | 'ALL';

/** Where a challenge is by the clock, once it has opened. */
export type ChallengePhaseName = 'COLLECT' | 'DISCUSS' | 'VOTE' | 'SHORTLIST' | 'RESULT';

/**
 * Everything that can have happened, in the past tense, with what hearers need to look it up again.
 * Ids only: texts are read when the event is handled, as they are then.
 */
export type Events = {
  'thread.posted': { threadId: number; postId: number; actorId: number };
  'thread.edited': { threadId: number; actorId: number };
  'thread.topics_changed': { threadId: number; actorId: number };
  'thread.state_changed': { threadId: number; actorId: number };
  'thread.moved': { threadId: number; actorId: number };
  'thread.merged': { threadId: number; intoThreadId: number; actorId: number };
  'thread.turned': { threadId: number; actorId: number };
  'thread.split': { threadId: number; fromThreadId: number; postId: number; actorId: number };
  'thread.locked': { threadId: number; actorId: number };
  'thread.unlocked': { threadId: number; actorId: number };
  'thread.closed': { threadId: number; actorId: number };
  'thread.reopened': { threadId: number; actorId: number };
  'duplicate.linked': { threadId: number; ofThreadId: number; actorId: number };
  'duplicate.unlinked': { threadId: number; ofThreadId: number; actorId: number };
  'post.added': { threadId: number; postId: number; actorId: number };
  'post.edited': { threadId: number; postId: number; actorId: number };
  'post.state_changed': { threadId: number; postId: number; actorId: number };
  'comment.added': { threadId: number; postId: number; commentId: number; actorId: number };
  'comment.edited': { threadId: number; postId: number; commentId: number; actorId: number };
  'comment.state_changed': { threadId: number; postId: number; commentId: number; actorId: number };
  'vote.cast': { voteId: number; postId: number; threadId: number; actorId: number; value: number };
  'vote.withdrawn': { voteId: number; postId: number; threadId: number; actorId: number; value: number };
  'answer.accepted': { acceptanceId: number; threadId: number; postId: number; actorId: number };
  'acceptance.withdrawn': { acceptanceId: number; threadId: number; postId: number; actorId: number };
  'answer.verified': { verificationId: number; threadId: number; postId: number; actorId: number };
  'verification.withdrawn': { verificationId: number; threadId: number; postId: number; actorId: number };
  'idea.status_changed': { changeId: number; threadId: number; actorId: number; tells?: IdeaTelling };
  'idea.merged': { threadId: number; intoThreadId: number; actorId: number };
  'idea.unmerged': { threadId: number; intoThreadId: number; actorId: number; tells?: IdeaTelling };
  'idea.shipment_changed': { threadId: number; postId: number; actorId: number };
  'idea.credited': { threadId: number; postId: number; actorId: number };
  'panel.inviting_begun': { invitingId: number; panelId: number; actorId: number };
  'panel.invited': { panelId: number; memberIds: number[] };
  'panel.membership_changed': { panelId: number; memberIds: number[] };
  'poll.opened': { pollId: number };
  'poll.closed': { pollId: number };
  'poll.counted': { pollId: number };
  'challenge.entered': { challengeId: number; threadId: number; actorId: number };
  'challenge.phase_began': { challengeId: number; phase: ChallengePhaseName };
  'challenge.juror_invited': { challengeId: number; memberId: number; actorId: number };
  'challenge.juror_dismissed': { challengeId: number; memberId: number; actorId: number };
  'challenge.cancelled': { challengeId: number; actorId: number };
  'challenge.result_published': { challengeId: number; version: number; actorId: number };
  'challenge.entry_placed': {
    challengeId: number;
    version: number;
    entryId: number;
    threadId: number;
    actorId: number;
  };
  'challenge.result_withdrawn': { challengeId: number; actorId: number };
  'challenge.award_changed': { challengeId: number; postId: number };
  'affected.marked': { threadId: number; actorId: number };
  'affected.unmarked': { threadId: number; actorId: number };
  'tag.changed': { tagId: number; actorId: number };
  'tag.merged': { tagId: number; actorId: number };
  'tag.deleted': { tagId: number; threadIds: number[]; actorId: number };
  'category.changed': { categoryId: number; actorId: number };
  'product.changed': { productId: number; actorId: number };
  'brand.changed': { actorId: number };
  'member.joined': { memberId: number };
  'member.changed': { memberId: number };
  'member.left': { memberId: number };
  'member.suspended': { memberId: number; actorId: number };
  'member.unsuspended': { memberId: number; actorId: number };
  'image.removed': { imageId: string; key: string };
  'account_mail.requested': AccountMail;
  'inbox.changed': { memberIds: number[] };
  'reputation.changed': { memberId: number };
  'tier.changed': { memberId: number; changeId: number };
  'reputation.rescored': { version: number; memberIds: number[] };
  'rulebook.published': { version: number; actorId: number };
  'tiers.published': { version: number; actorId: number };
  'proposal.trial_asked': { trial: number };
  'voting_case.decided': { caseId: number; actorId?: number };
  'votes.discounted': { caseId: number; memberId: number; side: 'GIVEN' | 'RECEIVED' };
  'votes.restored': { caseId: number; memberId: number; side: 'GIVEN' | 'RECEIVED' };
  'badge.changed': { badgeId: number; actorId: number };
  'badge.awarded': { memberId: number; awardIds: number[] };
  'report.made': { reportId: number; actorId: number };
  'report.handled': { reportId: number; actorId: number };
  'import.finished': { sourceId: number };
};

export type EventName = keyof Events;

/** An event as its hearers receive it. `eventId` makes handling it twice harmless. */
export type OutboxEvent<N extends EventName = EventName> = {
  [K in N]: { eventId: string; name: K; payload: Events[K]; at: string };
}[N];
