import type { EventName, Events, OutboxEvent } from './events.ts';

/** A job to be: `key` makes those that would do the same fall together while they wait. */
export type JobSpec = { task: string; payload: object; key?: string; priority: number; runAt?: Date };

type Hearer = <N extends EventName>(event: OutboxEvent & { name: N }) => JobSpec;

/** Jobs with a lower number run first: what people wait for comes before upkeep. */
const priorities = { soon: 0, upkeep: 10 };

/** Tells members. One job for each event: who is told depends on the event itself. */
const tell: Hearer = (event) => ({ task: 'tell', payload: event, priority: priorities.soon });

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

const indexTag: Hearer = ({ payload }) => {
  const { tagId } = payload as Events['tag.changed'];
  return { task: 'index:tag', payload: { tagId }, key: `index:tag:${tagId}`, priority: priorities.upkeep };
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
  'thread.posted': [tell, indexThread],
  'thread.edited': [tell, indexThread],
  'thread.state_changed': [tell, indexThread],
  'thread.moved': [tell, indexThread],
  'thread.merged': [tell, indexThread, indexMergeTarget],
  'thread.locked': [tell],
  'thread.unlocked': [tell],
  'thread.closed': [tell],
  'thread.reopened': [tell],
  'duplicate.linked': [indexThread],
  'duplicate.unlinked': [indexThread],
  'post.added': [tell, indexThread],
  'post.edited': [tell, indexThread],
  'post.state_changed': [tell, indexThread],
  'comment.added': [tell],
  'comment.edited': [tell],
  'comment.state_changed': [tell],
  'vote.cast': [],
  'vote.withdrawn': [],
  'answer.accepted': [tell, indexThread],
  'acceptance.withdrawn': [indexThread],
  'answer.verified': [tell],
  'verification.withdrawn': [],
  'affected.marked': [],
  'affected.unmarked': [],
  'tag.changed': [indexTag],
  'category.changed': [tell, indexCategory],
  'brand.changed': [],
  'product.changed': [indexProduct],
  'member.joined': [],
  'member.changed': [tell],
  'member.left': [],
  'member.suspended': [tell],
  'member.unsuspended': [tell],
  'image.removed': [removeFile],
  'account_mail.requested': [mailAccount],
  'report.made': [],
  'report.handled': [],
  'import.finished': [indexAll],
};

/** The jobs that an event makes. */
export function jobsFor(event: OutboxEvent): JobSpec[] {
  return subscriptions[event.name].map((hearer) => hearer(event));
}
