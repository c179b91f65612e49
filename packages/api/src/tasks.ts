import type { AccountMail, Database, OutboxEvent } from '@embassy/database';
import type { CronTask } from '@embassy/database/outbox/start-worker';
import type { Tasks } from '@embassy/database/outbox/tasks';
import { createIndexTasks, type SearchEngine } from '@embassy/search-indexer';
import type { BlobStore } from './adapters/blob-store.ts';
import type { Mailer } from './adapters/mailer.ts';
import { cleanUp } from './kernel/clean-up.ts';
import type { Settings } from './kernel/settings.ts';
import {
  type HappenedTo,
  judgeEverybody,
  judgeHappening,
  lookBack,
  lookBackOnAll,
  prepareBadges,
} from './modules/badges/index.ts';
import { awardIdeasAnew, moveChallenges } from './modules/challenges/index.ts';
import { noteReply, shipMergedAnew, weighIdeas, weighSupport } from './modules/ideas/index.ts';
import { createAuth, sendAccountMail } from './modules/identity/index.ts';
import { removeFile, removeUnusedImages } from './modules/media/index.ts';
import { mailNotification, recountGameNotices, tell } from './modules/notifications/index.ts';
import { countPoll, inviteInBatches, mindPolls } from './modules/panels/index.ts';
import { announce } from './modules/realtime/index.ts';
import {
  decideTiers,
  forgetOldBoards,
  type HappenedAt,
  judgeWhatIsDue,
  markBoards,
  matureVotes,
  prepareReputation,
  recordWhatHappened,
  recountBoardsOf,
  rescoreEverybody,
  runTrial,
  type Whose,
  watchVoting,
} from './modules/reputation/index.ts';
import { cleanUpSearchLog } from './modules/search/index.ts';

/** Engines behind the tasks, chosen by configuration. */
export type TaskServices = {
  db: Database;
  settings: Settings;
  mailer: Mailer;
  search: SearchEngine;
  blobs: BlobStore;
};

/** Everything that is done beside the requests, by the names in the outbox's subscriptions. */
export function createTasks(services: TaskServices): Tasks {
  const { db, settings } = services;
  const auth = createAuth(db, settings);
  return {
    ...createIndexTasks(services),
    tell: (event: OutboxEvent) => tell(db, event),
    announce: (event: OutboxEvent) => announce(db, event),
    'mail:account': (job: { eventId: string; mail: AccountMail }) =>
      sendAccountMail({ ...services, auth }, job),
    'mail:notification': (payload: { notificationId: number }) => mailNotification(services, payload),
    'inbox:recount-games': () => recountGameNotices(db),
    'reputation:prepare': () => prepareReputation(db),
    'reputation:record': (place: HappenedAt) => recordWhatHappened(db, place),
    'reputation:judge': (payload: { memberId: number }) => judgeWhatIsDue(db, payload),
    'reputation:try': (trial: { trial: number }) => runTrial(db, trial),
    'reputation:rescore': (published: { version: number }) => rescoreEverybody(db, published),
    'reputation:tiers': (whose: { memberId?: number }) => decideTiers(db, whose),
    'reputation:mature': (voter: { memberId?: number }) =>
      matureVotes(db, voter.memberId === undefined ? 'of age' : { memberId: voter.memberId }),
    'reputation:watch': async () => {
      await watchVoting(db);
    },
    'reputation:boards': (whose: Whose) => recountBoardsOf(db, whose),
    'reputation:mark-boards': () => markBoards(db),
    'ideas:note-reply': (place: { threadId: number }) => noteReply(db, place),
    'ideas:ship-merged': (thread: { threadId: number; actorId: number }) => shipMergedAnew(db, thread),
    'ideas:weigh': () => weighIdeas(db),
    'ideas:weigh-support': () => weighSupport(db),
    'panels:invite': (inviting: { invitingId: number }) => inviteInBatches(db, inviting),
    'polls:count': (poll: { pollId: number }) => countPoll(services, poll),
    'polls:mind': () => mindPolls(db),
    'challenges:move': () => moveChallenges(db),
    'challenges:award-anew': (ideas: { threadIds: number[] }) => awardIdeasAnew(db, ideas),
    'badges:prepare': () => prepareBadges(db),
    'badges:judge': (place: HappenedTo) => judgeHappening(db, place),
    'badges:judge-everybody': () => judgeEverybody(db),
    'badges:look-back': (badge: { badgeId: number }) => lookBack(db, badge),
    'badges:look-back-on-all': () => lookBackOnAll(db),
    'media:remove': (image: { key: string }) => removeFile(services, image),
    'clean-up': async () => {
      const now = new Date();
      await cleanUp(db, now);
      await removeUnusedImages(db, now);
      await cleanUpSearchLog(db, now);
      await forgetOldBoards(db, now);
    },
  };
}

/** What the clock starts, in UTC. */
export const cronTasks: readonly CronTask[] = [
  { task: 'clean-up', match: '17 3 * * *' },
  // What is counted of the last days changes with every midnight.
  { task: 'reputation:tiers', match: '7 0 * * *' },
  // Another rulebook may be for the new day, and with it other notices.
  { task: 'inbox:recount-games', match: '3 0 * * *' },
  // After the first watch over them, votes of new accounts begin to count.
  { task: 'reputation:watch', match: '12 0 * * *' },
  { task: 'reputation:mature', match: '22 0 * * *' },
  // After the midnight's first jobs of the hour; a board of a new week begins short.
  { task: 'reputation:mark-boards', match: '44 * * * *' },
  // What gains speed loses it with every hour.
  { task: 'ideas:weigh', match: '*/5 * * * *' },
  { task: 'ideas:weigh-support', match: '*/5 * * * *' },
  // Polls open and close by the minute, and panels end.
  { task: 'polls:mind', match: '* * * * *' },
  // Phases follow from the clock whenever this runs; what is told of them is late by a minute at most.
  { task: 'challenges:move', match: '* * * * *' },
  { task: 'badges:judge-everybody', match: '37 0 * * *' },
];
