import type { ActionContext } from '../kernel/action-context.ts';
import { type Actor, viewerFor } from '../kernel/viewer.ts';
import { acceptAnswer } from '../modules/answers/accept-answer.ts';
import { linkDuplicate } from '../modules/answers/duplicates/link-duplicate.ts';
import { verifyAnswer } from '../modules/answers/verify-answer.ts';
import { mergeIdea } from '../modules/ideas/merging/merge-idea.ts';
import { setIdeaStatus } from '../modules/ideas/set-idea-status.ts';
import { creditForIdea } from '../modules/ideas/shipping/credit-for-idea.ts';
import { closeThread } from '../modules/moderation/threads/close-thread.ts';
import { addPost } from '../modules/threads/add-post.ts';
import { addComment } from '../modules/threads/comments/add-comment.ts';
import { createThread } from '../modules/threads/create-thread.ts';
import { editPost } from '../modules/threads/edits/edit-post.ts';
import { castVote, type VoteValue } from '../modules/votes/cast-vote.ts';
import { markAffected } from '../modules/votes/mark-affected.ts';
import type { Catalogue } from './play-catalogue.ts';
import type { DemoServices } from './seed-demo.ts';
import type { Story, StoryAnswer, StoryComment, StoryThread } from './story/story.types.ts';

const hour = 60 * 60 * 1000;
/** How many posts receive their votes at the same time. */
const votingLanes = 6;
/** Who links duplicates in the story. */
const duplicatesBy = 'ida';

export type Stage = {
  catalogue: Catalogue;
  cast: Map<string, Actor>;
  /** Ids of stores by the story's own names. */
  stores: Map<string, number>;
  now: Date;
};

/** Something that happens at a moment of the story. */
type Step = { at: number; play: () => Promise<unknown> };

/** What happens to a thread, and what is decided of it once everybody voted: what is done takes no more support. */
type Course = { steps: Step[]; decisions: Step[] };

/** The votes that a post gets; their order tells nothing, so they are cast side by side. */
type Ballot = { postId: number; up: readonly string[]; down: readonly string[]; at: number };

/** Plays every thread from beginning to end, in the order in which things happened. Returns their ids by key. */
export async function playThreads(
  services: DemoServices,
  story: Story,
  stage: Stage,
): Promise<Map<string, number>> {
  const threadIds = new Map<string, number>();
  const ballots: Ballot[] = [];
  const courses = story.threads.map((thread) => courseOf(services, thread, stage, threadIds, ballots));
  const inOrder = (steps: Step[]) => steps.sort((a, b) => a.at - b.at);
  const steps = inOrder(courses.flatMap((course) => course.steps));
  const decisions = inOrder(courses.flatMap((course) => course.decisions));

  let done = 0;
  const total = () => steps.length + decisions.length + ballots.length;
  const play = async (step: Step) => {
    await step.play();
    // Events carry the story's time: the inbox shall not say that everything happened this minute.
    await services.db.$executeRaw`
      UPDATE outbox SET created_at = ${new Date(step.at)} WHERE created_at > ${stage.now}`;
    services.onProgress?.(++done, total());
  };
  for (const step of steps) await play(step);

  const lanes = Array.from({ length: votingLanes }, async () => {
    for (let ballot = ballots.pop(); ballot; ballot = ballots.pop()) {
      await castAll(services, ballot, stage);
      services.onProgress?.(++done, total());
    }
  });
  await Promise.all(lanes);
  for (const decision of decisions) await play(decision);
  return threadIds;
}

function courseOf(
  services: DemoServices,
  thread: StoryThread,
  stage: Stage,
  threadIds: Map<string, number>,
  ballots: Ballot[],
): Course {
  const begun = stage.now.getTime() - thread.daysAgo * 24 * hour;
  // Nothing may happen after the story is told.
  const moment = (afterHours: number) => Math.min(begun + afterHours * hour, stage.now.getTime() - 1000);
  const as = (handle: string, at: number) => contextOf(services, stage.cast.get(handle)!, new Date(at));
  const threadId = () => threadIds.get(thread.key)!;
  const { db } = services;
  const steps: Step[] = [];
  const key = (...parts: (string | number)[]) => ['demo', thread.key, ...parts].join(':');

  const opening = async () => {
    const id = await createThread(as(thread.author, begun), {
      ...{ kind: thread.kind, title: thread.title, markdown: thread.body, tags: thread.tags },
      categoryId: stage.catalogue.categories.get(thread.category)!,
      productId: thread.product ? stage.catalogue.products.get(thread.product)! : null,
      language: thread.language,
      ...(thread.nominated && {
        storeId: stage.stores.get(thread.nominated.store)!,
        nominates: thread.nominated.as,
      }),
      idempotencyKey: key('thread'),
    });
    threadIds.set(thread.key, id);
    const post = await db.post.findFirstOrThrow({
      where: { threadId: id, role: 'OPENING' },
      select: { id: true },
    });
    ballots.push({ postId: post.id, up: thread.upvoters, down: [], at: begun });
    thread.comments?.forEach((comment, i) => {
      comments.push({ comment, postId: post.id, key: key('comment', i) });
    });
  };
  const comments: { comment: StoryComment; postId: number; key: string }[] = [];
  steps.push({ at: begun, play: opening });

  const commentSteps = (list: readonly StoryComment[], prefix: string) =>
    list.map((comment, i) => ({
      at: moment(comment.afterHours),
      play: async () => {
        const target = comments.find((each) => each.key === `${prefix}:${i}`)!;
        await addComment(as(comment.author, moment(comment.afterHours)), {
          postId: target.postId,
          markdown: comment.body,
          idempotencyKey: target.key,
        });
      },
    }));
  steps.push(...commentSteps(thread.comments ?? [], key('comment')));

  thread.answers.forEach((answer: StoryAnswer, n) => {
    const at = moment(answer.afterHours);
    let postId = 0;
    steps.push({
      at,
      play: async () => {
        postId = await addPost(as(answer.author, at), {
          threadId: threadId(),
          markdown: answer.body,
          idempotencyKey: key('answer', n),
        });
        ballots.push({ postId, up: answer.upvoters, down: answer.downvoters ?? [], at });
        answer.comments?.forEach((comment, i) => {
          comments.push({ comment, postId, key: key('answer', n, 'comment', i) });
        });
      },
    });
    steps.push(...commentSteps(answer.comments ?? [], key('answer', n, 'comment')));
    const accepted = moment(answer.afterHours + 5);
    if (answer.accepted) {
      steps.push({ at: accepted, play: () => acceptAnswer(as(thread.author, accepted), { postId }) });
    }
    const { verified, credited } = answer;
    if (credited)
      steps.push({ at: accepted + 2, play: () => creditForIdea(as(credited, accepted), { postId }) });
    if (verified)
      steps.push({ at: accepted + 1, play: () => verifyAnswer(as(verified, accepted), { postId }) });
  });

  const last = Math.max(...steps.map((step) => step.at));
  for (const handle of thread.alsoHaveThis ?? []) {
    steps.push({ at: last, play: () => markAffected(as(handle, last), { threadId: threadId() }) });
  }
  const { edited, closed, duplicateOf } = thread;
  if (edited) {
    const at = moment(edited.afterHours);
    steps.push({
      at,
      play: async () => {
        const post = await db.post.findFirstOrThrow({ where: { threadId: threadId(), role: 'OPENING' } });
        if (post.markdown === edited.body) return;
        const { version } = post;
        await editPost(as(thread.author, at), {
          postId: post.id,
          version,
          markdown: edited.body,
          reason: edited.reason,
        });
      },
    });
  }
  if (duplicateOf) {
    const play = () =>
      linkDuplicate(as(duplicatesBy, last), {
        threadId: threadId(),
        ofThreadId: threadIds.get(duplicateOf)!,
      });
    steps.push({ at: last + 1, play });
  }
  if (closed) {
    const at = Math.max(moment(closed.afterHours), last);
    const play = () => closeThread(as(closed.by, at), { threadId: threadId(), reason: closed.reason });
    steps.push({ at: at + 2, play });
  }
  const decisions: Step[] = (thread.decided ?? []).map(({ by, status, reason, horizon, afterHours }) => ({
    at: moment(afterHours),
    play: () =>
      setIdeaStatus(as(by, moment(afterHours)), {
        ...{ threadId: threadId(), statusKey: status, reason },
        ...(horizon && { horizon }),
      }),
  }));
  const { merged } = thread;
  if (merged) {
    const at = moment(merged.afterHours);
    const intoId = () => threadIds.get(merged.into)!;
    decisions.push({
      at,
      play: async () => {
        const standing = { threadId: threadId(), intoId: intoId(), unmergedAt: null };
        if ((await db.ideaMerge.count({ where: standing })) > 0) return;
        const ids = { threadId: threadId(), intoThreadId: intoId() };
        await mergeIdea(as(merged.by, at), { ...ids, reason: merged.reason });
      },
    });
  }
  return { steps, decisions };
}

async function castAll(
  services: DemoServices,
  { postId, up, down, at }: Ballot,
  stage: Stage,
): Promise<void> {
  const cast = async (handle: string, value: VoteValue) =>
    castVote(contextOf(services, stage.cast.get(handle)!, new Date(at)), { postId, value });
  for (const handle of up) await cast(handle, 1);
  for (const handle of down) await cast(handle, -1);
}

export function contextOf({ db, settings }: DemoServices, actor: Actor, now: Date): ActionContext {
  return { db, settings, actor, viewer: viewerFor(actor, 'demo'), requestId: 'demo', now };
}
