import { randomUUID } from 'node:crypto';
import type { Database } from '@embassy/database';
import { localIn } from '../../src/kernel/local-time.ts';
import { defaultTiers, presets } from '../../src/modules/trust/index.ts';
import {
  buildAnswer,
  buildCategory,
  buildChallenge,
  buildComment,
  buildMember,
  buildThread,
} from '../../src/testing/builders.ts';
import { testSettings } from '../../src/testing/test-api.ts';
import { type Asker, admins, everyone, moderators, nobody, owner, signedIn, staff } from './roles.ts';
import type { Place, World } from './world.ts';

/** What one call of a mutation happens in: things made for it alone, which are the owner's. */
export type Scene = {
  db: Database;
  asker: Asker;
  /** Who asks; nobody for a visitor. */
  actorId: number | null;
  /** The one whose things they are: `member` is them. */
  ownerId: number;
  /** Of the actor's login, which has a password; for a visitor of somebody's. */
  email: string;
  /** A session of the owner's. */
  sessionId: string;
  /** Signs the actor's unsubscribe link. */
  unsubscribeToken: string;
};

type Input = Record<string, unknown>;

export type MutationExpectation = {
  /** Who may do it; all others are refused, and nothing changes. */
  may: readonly Asker[];
  /** The input; nothing for mutations that take none. */
  input?(scene: Scene): Input | Promise<Input>;
  /** The same about a thing in a place: to who may not see it, it must look like what does not exist. */
  about?: {
    things: 'threads' | 'posts' | 'openings' | 'comments' | 'reports' | 'challenges';
    input(id: number): Input;
  };
};

export const password = 'a password of the tests';
const reason = 'Because the tests say so.';
const markdown = 'Long enough to be taken as a text.';
const others = signedIn.filter((asker) => asker !== 'member');
const ownerAndModerators = [...owner, ...moderators];

/** The owner's question. */
const question = ({ db, ownerId }: Scene, data: object = {}) =>
  buildThread(db, { authorId: ownerId, ...data });
/** The owner's answer to somebody's question. */
const answer = ({ db, ownerId }: Scene, data: object = {}) => buildAnswer(db, { authorId: ownerId, ...data });
/** Somebody's answer to the owner's question. */
const answerToOwner = async (scene: Scene, data: object = {}) =>
  buildAnswer(scene.db, { threadId: (await question(scene)).id, ...data });
const comment = ({ db, ownerId }: Scene, data: object = {}) =>
  buildComment(db, { authorId: ownerId, ...data });
/** What admins propose, as it was saved first. */
const proposal = async ({ db }: Scene, kind: 'RULEBOOK' | 'TIERS') => {
  const content = (kind === 'RULEBOOK' ? presets.embassy : defaultTiers) as object;
  const first = { content, version: 1, savedById: 1, savedAt: new Date() };
  await db.reputationProposal.upsert({ where: { kind }, create: { kind, ...first }, update: first });
  return { kind, version: 1 };
};
/** A search that the owner keeps. */
const savedSearch = async ({ db, ownerId }: Scene) => {
  const data = { memberId: ownerId, name: 'Pumps', text: 'pump', sort: 'RELEVANCE' };
  return (await db.savedSearch.create({ data })).id;
};
const stranger = ({ db }: Scene) => buildMember(db);
const tag = ({ db }: Scene) => db.tag.create({ data: { name: `tag-${randomUUID().slice(0, 8)}` } });
const product = ({ db }: Scene, data: object = {}) =>
  db.product.create({ data: { slug: `p-${randomUUID().slice(0, 8)}`, name: 'Mill', ...data } });
const store = ({ db }: Scene, data: object = {}) =>
  db.store.create({ data: { slug: slug(), name: 'The mill', town: 'Lund', country: 'SE', ...data } });
/** An idea for a store; for that of the actor where they answer for one. A colleague of theirs has replied to it. */
const nomination = async (scene: Scene) => {
  const { db, asker, actorId } = scene;
  const { id: storeId } = await store(scene);
  const colleague = await stranger(scene);
  const since = new Date();
  const staff = [colleague.id, ...(asker === 'storeStaff' ? [actorId!] : [])];
  await db.storeStaff.createMany({ data: staff.map((memberId) => ({ storeId, memberId, since })) });
  const thread = await idea(scene);
  await db.idea.update({ where: { threadId: thread.id }, data: { storeId, nominates: 'RANGE' } });
  return { id: thread.id, reply: await buildAnswer(db, { threadId: thread.id, authorId: colleague.id }) };
};
const replyForStore = async (scene: Scene) => (await nomination(scene)).reply;
const announcement = ({ db, ownerId }: Scene, data: object = {}) =>
  db.announcement.create({ data: { kind: 'NEWS', text: 'Something new.', authorId: ownerId, ...data } });
const badge = ({ db }: Scene, data: object = {}) =>
  db.badge.create({
    data: { key: `b-${randomUUID().slice(0, 8)}`, level: 'GOLD', way: 'HAND', judgedAt: new Date(), ...data },
  });
const badgeFields = {
  ...{ level: 'BRONZE', way: 'MEMBER', formula: 'tips >= 3', repeats: false, icon: 'tip' },
  words: [{ language: 'en', name: 'Three tips', description: '' }],
};
const award = async (scene: Scene) =>
  scene.db.badgeAward.create({
    data: {
      badgeId: (await badge(scene)).id,
      memberId: scene.ownerId,
      occasion: 'hand:1',
      cause: 'BY_HAND',
      citation: 'For the tests that they wrote.',
    },
  });
const slug = () => `s-${randomUUID().slice(0, 8)}`;

const onPost = (
  may: readonly Asker[],
  make: (scene: Scene) => Promise<{ id: number }>,
  more: Input = {},
): MutationExpectation => ({
  may,
  input: async (scene) => ({ postId: (await make(scene)).id, ...more }),
  about: { things: 'posts', input: (postId) => ({ postId, ...more }) },
});
const onThread = (
  may: readonly Asker[],
  make: (scene: Scene) => Promise<{ id: number }>,
  more: Input = {},
): MutationExpectation => ({
  may,
  input: async (scene) => ({ threadId: (await make(scene)).id, ...more }),
  about: { things: 'threads', input: (threadId) => ({ threadId, ...more }) },
});
const mergers = ['productTeam', 'moderator', 'admin'] as const;

const deciders = ['productTeam', 'admin'] as const;
const idea = (scene: Scene) => question(scene, { kind: 'IDEA' });

/** A panel; with what the owner said to their invitation, if they have one. */
async function panelOf({ db, ownerId }: Scene, state?: 'INVITED' | 'ACCEPTED') {
  const created = { createdAt: new Date(), createdById: 1 };
  const texts = { slug: slug(), name: 'Test kitchen', purpose: 'To try things.', asked: 'An hour a month.' };
  const panel = await db.panel.create({ data: { ...texts, ...created } });
  if (state) {
    const invited = { byHand: true, invitedAt: new Date(), state };
    await db.panelMember.create({ data: { panelId: panel.id, memberId: ownerId, ...invited } });
  }
  return { panelId: panel.id };
}
const panelFields = {
  ...{ name: 'Test kitchen', purpose: 'To try things first.', asked: 'An hour a month.' },
  ...{ membersSeen: 'TEAM' },
};
/** A poll of a panel that the owner is in: written, or open. */
async function pollOf(scene: Scene, isOpen = false) {
  const { panelId } = await panelOf(scene, 'ACCEPTED');
  const now = Date.now();
  const times = { opensAt: new Date(now - 1_000), closesAt: new Date(now + 86_400_000) };
  const poll = await scene.db.poll.create({
    data: {
      ...{ panelId, title: 'How was it?', anonymous: true, results: 'AFTER_CLOSING', createdAt: new Date() },
      ...(isOpen && times),
      questions: { create: [{ position: 0, kind: 'RATING', text: 'How was it?', options: ['', ''] }] },
    },
    include: { questions: true },
  });
  return { pollId: poll.id, question: poll.questions[0]!.id };
}
const pollFields = {
  ...{ title: 'How was it?', anonymous: false, results: 'AFTER_CLOSING' },
  questions: [{ kind: 'TEXT', text: 'How was it?' }],
};
/** Tomorrow, by the brand's clock. */
const closesAt = localIn(testSettings.timeZone, new Date(Date.now() + 86_400_000));
const day = 86_400_000;
/** A challenge that was opened so many days ago and takes ideas for two days; then it is with the jury for two. */
const challenge = ({ db }: Scene, opened = 1, data: object = {}) => {
  const opensAt = new Date(Date.now() - opened * day);
  const [collectUntil, shortlistUntil] = [2, 4].map((days) => new Date(opensAt.getTime() + days * day));
  return buildChallenge(db, { opensAt, collectUntil, shortlistUntil, endsAt: shortlistUntil, ...data });
};
const challengeFields = {
  ...{ title: 'A lid that keeps it warm', brief: 'What would keep the coffee warm for an hour?' },
  ...{ rules: '', prizes: [{ name: 'A week in the test kitchen', text: '' }] },
  dates: { opensAt: '2040-12-01T09:00', collectUntil: '2040-12-08T18:00' },
};
/** The owner's idea in a challenge. */
const entry = async (scene: Scene, opened = 1, data: object = {}) => {
  const { id: challengeId } = await challenge(scene, opened);
  const { id: threadId } = await idea(scene);
  return scene.db.challengeEntry.create({ data: { challengeId, threadId, enteredAt: new Date(), ...data } });
};
/** Somebody else's, in a challenge that the owner judges. */
const judged = async (scene: Scene) => {
  const { db, ownerId: memberId } = scene;
  const { id: challengeId } = await challenge(scene, 3);
  const { id: threadId } = await buildThread(db, { kind: 'IDEA' });
  await db.challengeJuror.create({ data: { challengeId, memberId, invitedAt: new Date() } });
  return db.challengeEntry.create({ data: { challengeId, threadId, enteredAt: new Date() } });
};
const onChallenge = (
  may: readonly Asker[],
  make: (scene: Scene) => Promise<{ id: number }>,
  more: Input = {},
): MutationExpectation => ({
  may,
  input: async (scene) => ({ number: (await make(scene)).id, ...more }),
  about: { things: 'challenges', input: (number) => ({ number, ...more }) },
});

/** An idea that stands merged into another. */
async function mergedIdea(scene: Scene) {
  const { db } = scene;
  const thread = await question(scene, { kind: 'IDEA' });
  const into = await buildThread(db, { kind: 'IDEA', categoryId: thread.categoryId });
  await db.thread.update({ where: { id: thread.id }, data: { duplicateOfId: into.id } });
  await db.ideaMerge.create({
    data: {
      ...{ threadId: thread.id, intoId: into.id, reason, mergedById: into.authorId, mergedAt: new Date() },
      ...{ statusKey: 'new', statusAt: new Date() },
    },
  });
  return thread;
}
const onComment = (
  may: readonly Asker[],
  make: (scene: Scene) => Promise<{ id: number }>,
  more: Input = {},
): MutationExpectation => ({
  may,
  input: async (scene) => ({ commentId: (await make(scene)).id, ...more }),
  about: { things: 'comments', input: (commentId) => ({ commentId, ...more }) },
});

/** Who may do what. A new field of Mutation needs a row here. */
export const mutations: Record<string, MutationExpectation> = {
  acceptPanelInvitation: { may: owner, input: (scene) => panelOf(scene, 'INVITED') },
  answerPoll: {
    may: owner,
    input: async (scene) => {
      const { pollId, question } = await pollOf(scene, true);
      return { pollId, answers: [{ question, picks: [4] }] };
    },
  },
  archivePanel: { may: deciders, input: async (scene) => ({ ...(await panelOf(scene)), archived: true }) },
  closePoll: { may: deciders, input: async (scene) => ({ pollId: (await pollOf(scene, true)).pollId }) },
  createPanel: { may: deciders, input: () => panelFields },
  createPoll: { may: deciders, input: async (scene) => ({ ...(await panelOf(scene)), ...pollFields }) },
  declinePanelInvitation: { may: owner, input: (scene) => panelOf(scene, 'INVITED') },
  deletePoll: { may: deciders, input: async (scene) => ({ pollId: (await pollOf(scene)).pollId }) },
  inviteMatching: { may: deciders, input: async (scene) => ({ ...(await panelOf(scene)), tier: 'member' }) },
  inviteToPanel: {
    may: deciders,
    input: async (scene) => ({ ...(await panelOf(scene)), handles: [(await stranger(scene)).handle] }),
  },
  leavePanel: { may: owner, input: (scene) => panelOf(scene, 'ACCEPTED') },
  removeFromPanel: {
    may: deciders,
    input: async (scene) => ({ ...(await panelOf(scene, 'ACCEPTED')), memberId: scene.ownerId }),
  },
  schedulePoll: {
    may: deciders,
    input: async (scene) => ({ pollId: (await pollOf(scene)).pollId, closesAt }),
  },
  updatePanel: { may: deciders, input: async (scene) => ({ ...(await panelOf(scene)), ...panelFields }) },
  updatePoll: {
    may: deciders,
    input: async (scene) => ({ pollId: (await pollOf(scene)).pollId, ...pollFields }),
  },
  acceptAnswer: onPost(owner, answerToOwner),
  addComment: onPost(signedIn, answer, { markdown }),
  addPost: onThread(signedIn, question, { markdown }),
  addTagSynonym: { may: admins, input: async (scene) => ({ tagId: (await tag(scene)).id, name: slug() }) },
  answerSetupStep: { may: admins, input: () => ({ step: 'BRAND', answer: 'SKIPPED' }) },
  awardBadge: {
    may: admins,
    input: async (scene) => ({
      number: (await badge(scene)).id,
      handle: (await stranger(scene)).handle,
      citation: 'For the tests that they wrote.',
    }),
  },
  // The link that the server prints decides this; with it, it is proved in its room.
  becomeFirstAdmin: {
    may: nobody,
    input: () => ({
      token: 'not-one-of-ours',
      email: `${slug()}@example.org`,
      password,
      handle: slug(),
      displayName: 'Somebody',
      locale: 'en',
    }),
  },
  beginProposal: {
    may: admins,
    input: async (scene) => ({ ...(await proposal(scene, 'TIERS')), from: 'embassy' }),
  },
  castVote: onPost(others, answer, { value: 'UP' }),
  changeEmail: { may: signedIn, input: () => ({ newEmail: `${slug()}@example.org`, password }) },
  changePassword: {
    may: signedIn,
    input: () => ({ currentPassword: password, newPassword: `new ${password}` }),
  },
  // A token decides this, not who asks; with the right one it is proved in its room, as for the two below.
  claimInvitation: { may: nobody, input: () => ({ token: 'not-one-of-ours', handle: 'somebody', password }) },
  chooseGames: { may: signedIn, input: () => ({ onBoards: false }) },
  closeThread: onThread(moderators, question, { reason }),
  closeSetup: { may: admins, input: () => ({ closed: true }) },
  confirmEmail: { may: nobody, input: () => ({ token: 'not-one-of-ours' }) },
  createBadge: { may: admins, input: () => badgeFields },
  createAnnouncement: {
    may: staff,
    input: () => ({ kind: 'NEWS', text: 'We are open on Sundays now.' }),
  },
  createCategory: { may: admins, input: () => ({ slug: slug(), name: 'A category', kinds: ['TIP'] }) },
  cancelChallenge: onChallenge(deciders, challenge, { reason }),
  createChallenge: {
    may: deciders,
    input: async ({ db }) => ({ ...challengeFields, categoryId: (await buildCategory(db)).id }),
  },
  deleteChallengeDraft: onChallenge(deciders, (scene) => challenge(scene, 1, { state: 'DRAFT' })),
  dismissJuror: onChallenge(deciders, challenge, { memberId: 1 }),
  enterChallenge: {
    may: owner,
    input: async (scene) => ({ number: (await challenge(scene)).id, threadId: (await idea(scene)).id }),
    about: { things: 'challenges', input: (number) => ({ number, threadId: 999_999_999 }) },
  },
  inviteJuror: {
    may: deciders,
    input: async (scene) => ({
      number: (await challenge(scene)).id,
      handle: (await stranger(scene)).handle,
    }),
    about: { things: 'challenges', input: (number) => ({ number, handle: 'the-author' }) },
  },
  markEntry: {
    may: owner,
    input: async (scene) => ({ entryNumber: (await judged(scene)).id, shortlist: true, note: 'Simple.' }),
  },
  publishChallenge: onChallenge(deciders, (scene) => challenge(scene, 1, { state: 'DRAFT' })),
  publishChallengeResult: onChallenge(deciders, (scene) => challenge(scene, 5), {
    placings: [],
    thanks: 'Nobody is placed by the tests.',
  }),
  shortlistEntry: {
    may: deciders,
    input: async (scene) => ({ entryNumber: (await entry(scene, 3)).id, shortlisted: true, reason }),
  },
  updateChallenge: {
    may: deciders,
    input: async (scene) => {
      const { id: number, version, categoryId } = await challenge(scene);
      return { ...challengeFields, number, version, categoryId };
    },
    about: {
      things: 'challenges',
      input: (number) => ({ ...challengeFields, number, version: 1, categoryId: 1 }),
    },
  },
  withdrawChallengeResult: onChallenge(deciders, (scene) => challenge(scene, 5, { resultAt: new Date() }), {
    reason,
  }),
  withdrawEntry: {
    may: owner,
    input: async (scene) => ({ entryNumber: (await entry(scene)).id }),
  },
  createIdeaStatus: {
    may: admins,
    input: () => ({ names: [{ language: 'en', name: slug() }], meaning: 'OPEN' }),
  },
  addStoreStaff: {
    may: admins,
    input: async (scene) => {
      const { id } = await stranger(scene);
      const { handle } = await scene.db.member.findUniqueOrThrow({ where: { id } });
      return { storeId: (await store(scene)).id, handle };
    },
  },
  chooseStore: { may: signedIn, input: async (scene) => ({ storeId: (await store(scene)).id }) },
  createStore: { may: admins, input: () => ({ name: 'The mill', town: 'Lund', country: 'SE' }) },
  importStores: { may: admins, input: () => ({ csv: 'name,town,country\nThe mill,Lund,SE' }) },
  removeStoreStaff: {
    may: admins,
    input: async (scene) => {
      const { id: storeId } = await store(scene);
      const memberId = scene.ownerId;
      await scene.db.storeStaff.create({ data: { storeId, memberId, since: new Date() } });
      return { storeId, memberId };
    },
  },
  setStoreOpen: { may: admins, input: async (scene) => ({ storeId: (await store(scene)).id, open: false }) },
  updateStore: {
    may: admins,
    input: async (scene) => ({ storeId: (await store(scene)).id, name: 'A mill' }),
  },
  createProduct: { may: admins, input: () => ({ slug: slug(), name: 'A product' }) },
  creditForIdea: onPost(['productTeam', 'admin'], async ({ db }) =>
    buildAnswer(db, { threadId: (await buildThread(db, { kind: 'IDEA' })).id }),
  ),
  createThread: {
    may: signedIn,
    input: async ({ db }) => ({
      kind: 'TIP',
      categoryId: (await buildCategory(db)).id,
      title: 'A tip that is worth sharing',
      markdown,
      tags: [],
    }),
  },
  decideVotingCase: {
    may: moderators,
    input: async (scene) => ({
      caseId: (
        await scene.db.votingCase.create({
          data: {
            kind: 'RING',
            state: 'OPEN',
            memberIds: [scene.ownerId, (await stranger(scene)).id],
            evidence: {
              ...{ why: 'EACH_OTHER', up: true, votes: 20, given: [10, 10], received: [10, 10] },
              ...{
                from: new Date(0),
                until: new Date(),
                matrix: [
                  [0, 10],
                  [10, 0],
                ],
              },
            },
            foundAt: new Date(),
          },
        })
      ).id,
      decision: 'LET_COUNT',
      reason,
    }),
  },
  deleteCategory: { may: admins, input: async ({ db }) => ({ categoryId: (await buildCategory(db)).id }) },
  deleteComment: onComment(ownerAndModerators, comment, { reason }),
  deleteDraft: { may: signedIn, input: () => ({ key: 'new' }) },
  deleteIdeaNote: {
    may: deciders,
    input: async (scene) => {
      const { id: threadId } = await idea(scene);
      const authorId = scene.actorId ?? scene.ownerId;
      const note = { threadId, authorId, text: 'Ask first.', writtenAt: new Date() };
      return { number: (await scene.db.ideaNote.create({ data: note })).id };
    },
  },
  deleteIdeaView: { may: deciders, input: () => ({ number: 999_999_999 }) },
  deletePost: onPost(ownerAndModerators, answer, { reason }),
  deleteProduct: { may: admins, input: async (scene) => ({ productId: (await product(scene)).id }) },
  // Forgetting what is not one's own changes nothing and tells nothing.
  deleteSavedSearch: { may: signedIn, input: async (scene) => ({ number: await savedSearch(scene) }) },
  deleteTag: { may: admins, input: async (scene) => ({ tagId: (await tag(scene)).id }) },
  discardProposal: { may: admins, input: (scene) => proposal(scene, 'RULEBOOK') },
  dismiss: { may: signedIn, input: () => ({ subject: 'progress' }) },
  editComment: onComment(ownerAndModerators, comment, { markdown, version: 1, reason }),
  editPost: onPost(ownerAndModerators, answer, { markdown, version: 1, reason }),
  endAnnouncement: {
    may: staff,
    input: async (scene) => ({ number: (await announcement(scene)).id }),
  },
  endOtherSessions: { may: signedIn },
  // The session is the owner's.
  endSession: { may: owner, input: ({ sessionId }) => ({ sessionId }) },
  follow: {
    may: signedIn,
    input: async (scene) => ({ kind: 'THREAD', number: (await question(scene)).id }),
    about: { things: 'threads', input: (number) => ({ kind: 'THREAD', number }) },
  },
  handleReport: {
    may: moderators,
    input: async (scene) => ({
      reportId: (
        await scene.db.report.create({
          data: { postId: (await answer(scene)).id, reporterId: (await stranger(scene)).id, reason: 'SPAM' },
        })
      ).id,
      decision: 'DISMISS',
      reason,
    }),
    about: { things: 'reports', input: (reportId) => ({ reportId, decision: 'DISMISS', reason }) },
  },
  hideComment: onComment(moderators, comment, { reason }),
  hidePost: onPost(moderators, answer, { reason }),
  inviteMember: {
    may: admins,
    input: async (scene) => ({ memberId: (await stranger(scene)).id, email: `${slug()}@example.org` }),
  },
  inviteTeamMember: {
    may: admins,
    input: () => ({ email: `${slug()}@example.org`, role: 'AGENT', locale: 'en' }),
  },
  leaveCommunity: { may: signedIn, input: () => ({ keepPosts: true, password }) },
  linkDuplicate: onThread([...owner, ...staff], question),
  lockThread: onThread(moderators, question, { reason }),
  markAffected: onThread(others, question),
  markAllNotificationsRead: { may: signedIn },
  // Those of others are left alone: what was marked is asked for in the room.
  markNotificationsRead: { may: signedIn, input: () => ({ numbers: [1, 2, 3] }) },
  mergeIdea: onThread(mergers, (scene) => question(scene, { kind: 'IDEA' }), { reason }),
  mergeTag: {
    may: admins,
    input: async (scene) => ({ tagId: (await tag(scene)).id, intoTagId: (await tag(scene)).id }),
  },
  mergeThread: onThread(moderators, question, { reason }),
  moveThread: onThread(moderators, question, { reason }),
  noteOnIdea: onThread(deciders, idea, { text: 'Ask the service bench first.' }),
  offerLanguages: { may: admins, input: () => ({ languages: ['en', 'sv'] }) },
  placeCategory: { may: admins, input: async ({ db }) => ({ categoryId: (await buildCategory(db)).id }) },
  placeIdeaStatus: { may: admins, input: () => ({ key: 'planned', beforeKey: 'under-review' }) },
  placeProduct: { may: admins, input: async (scene) => ({ productId: (await product(scene)).id }) },
  openSavedSearch: { may: owner, input: async (scene) => ({ number: await savedSearch(scene) }) },
  publishRulebook: {
    may: admins,
    input: async (scene) => {
      const { version } = await proposal(scene, 'RULEBOOK');
      return { version, note: reason };
    },
  },
  publishTiers: {
    may: admins,
    input: async (scene) => {
      const { version } = await proposal(scene, 'TIERS');
      return { version, note: reason };
    },
  },
  recordSearchClick: {
    may: everyone,
    input: async (scene) => {
      const { id: searchId } = await scene.db.recentSearch.create({
        data: { id: randomUUID(), day: new Date(), words: 'pump' },
      });
      return { searchId, threadId: (await question(scene)).id };
    },
    about: { things: 'threads', input: (threadId) => ({ searchId: 'none', threadId }) },
  },
  recordSolvedBySimilar: onThread(everyone, question),
  removeTagSynonym: {
    may: admins,
    input: async (scene) => {
      const { id: tagId } = await tag(scene);
      const name = slug();
      await scene.db.tagSynonym.create({ data: { tagId, name } });
      return { tagId, name };
    },
  },
  reopenThread: onThread(moderators, (scene) => question(scene, { closedAt: new Date() }), { reason }),
  reportComment: onComment(others, comment, { reason: 'SPAM' }),
  reportPost: onPost(others, answer, { reason: 'SPAM' }),
  requestPasswordReset: { may: everyone, input: ({ email }) => ({ email }) },
  resendConfirmation: { may: everyone, input: ({ email }) => ({ email }) },
  resetPassword: { may: nobody, input: () => ({ token: 'not-one-of-ours', newPassword: password }) },
  renameSavedSearch: {
    may: owner,
    input: async (scene) => ({ number: await savedSearch(scene), name: 'Leaks' }),
  },
  saveIdeaView: { may: deciders, input: () => ({ name: 'Overdue', filters: 'overdue=1' }) },
  saveProposal: {
    may: admins,
    input: async (scene) => ({ ...(await proposal(scene, 'RULEBOOK')), content: presets['khoros-like'] }),
  },
  saveSearch: { may: signedIn, input: () => ({ name: 'Pumps', text: 'pump' }) },
  resumeAnnouncement: {
    may: staff,
    input: async (scene) => ({ number: (await announcement(scene, { endedAt: new Date() })).id }),
  },
  saveDraft: { may: signedIn, input: () => ({ key: 'new', data: { title: 'Half a thought' } }) },
  revokeBadgeAward: { may: admins, input: async (scene) => ({ number: (await award(scene)).id, reason }) },
  previewBadge: {
    may: admins,
    input: () => ({ way: 'POST', formula: 'isTip && score >= 3', repeats: true }),
  },
  setIdeaStatuses: {
    may: deciders,
    input: async (scene) => ({ threadIds: [(await idea(scene)).id], statusKey: 'planned' }),
  },
  switchBadge: {
    may: admins,
    input: async (scene) => ({ number: (await badge(scene)).id, enabled: false }),
  },
  triageIdea: onThread(deciders, idea, { addLabels: ['hardware'] }),
  triageIdeas: {
    may: deciders,
    input: async (scene) => ({ threadIds: [(await idea(scene)).id], addLabels: ['hardware'] }),
  },
  updateBadge: {
    may: admins,
    input: async (scene) => ({ number: (await badge(scene)).id, ...badgeFields }),
  },
  setAvatar: { may: signedIn, input: () => ({ imageId: null }) },
  setMailPreference: { may: signedIn, input: () => ({ kind: 'ANSWER', atOnce: false }) },
  setOwnedProducts: {
    may: signedIn,
    input: async (scene) => ({ productIds: [(await product(scene)).id], shown: true }),
  },
  retireIdeaStatus: { may: admins, input: () => ({ key: 'already-exists', retired: true }) },
  setIdeaStatus: onThread([...deciders, 'storeStaff'], nomination, { statusKey: 'planned' }),
  setRole: {
    may: admins,
    input: async (scene) => ({ memberId: (await stranger(scene)).id, role: 'AGENT', reason }),
  },
  signIn: { may: everyone, input: ({ email }) => ({ email, password }) },
  signOut: { may: everyone },
  signUp: {
    may: everyone,
    input: () => ({
      email: `${slug()}@example.org`,
      handle: slug(),
      displayName: 'Somebody new',
      locale: 'en',
      password,
    }),
  },
  suspendMember: {
    may: moderators,
    input: async (scene) => ({
      memberId: (await stranger(scene)).id,
      until: new Date(Date.now() + 86_400_000).toISOString(),
      reason,
    }),
  },
  tryProposal: {
    may: admins,
    input: async (scene) => ({ ...(await proposal(scene, 'RULEBOOK')), rescore: true }),
  },
  undeleteCategory: {
    may: admins,
    input: async ({ db }) => ({ categoryId: (await buildCategory(db, { deletedAt: new Date() })).id }),
  },
  undeleteComment: onComment(
    ownerAndModerators,
    (scene) => comment(scene, { state: 'DELETED', stateById: scene.ownerId }),
    { reason },
  ),
  undeletePost: onPost(
    ownerAndModerators,
    (scene) => answer(scene, { state: 'DELETED', stateById: scene.ownerId }),
    { reason },
  ),
  undeleteProduct: {
    may: admins,
    input: async (scene) => ({ productId: (await product(scene, { deletedAt: new Date() })).id }),
  },
  undoDismissal: { may: signedIn, input: () => ({ subject: 'progress' }) },
  unfollow: {
    may: signedIn,
    input: async (scene) => ({ kind: 'THREAD', number: (await question(scene)).id }),
  },
  unhideComment: onComment(moderators, (scene) => comment(scene, { state: 'HIDDEN' }), { reason }),
  unhidePost: onPost(moderators, (scene) => answer(scene, { state: 'HIDDEN' }), { reason }),
  unlinkDuplicate: onThread([...owner, ...staff], async (scene) =>
    question(scene, { duplicateOfId: (await buildThread(scene.db)).id }),
  ),
  unlockThread: onThread(moderators, (scene) => question(scene, { lockedAt: new Date() }), { reason }),
  splitIdea: onPost(mergers, async ({ db }) => buildAnswer(db)),
  turnThread: onThread(mergers, question, { kind: 'IDEA' }),
  unmergeIdea: onThread(mergers, mergedIdea, { reason }),
  updateIdeaStatus: {
    may: admins,
    input: () => ({ key: 'planned', names: [], meaning: 'IN_PROGRESS', roadmap: 'NEXT' }),
  },
  withdrawCreditForIdea: onThread(['productTeam', 'admin'], (scene) => question(scene, { kind: 'IDEA' }), {
    memberId: 1,
  }),
  unmarkAffected: onThread(signedIn, question),
  unsubscribe: { may: everyone, input: ({ unsubscribeToken }) => ({ token: unsubscribeToken }) },
  unsuspendMember: {
    may: moderators,
    input: async (scene) => ({
      memberId: (await buildMember(scene.db, { suspendedUntil: new Date(Date.now() + 86_400_000) })).id,
      reason,
    }),
  },
  updateBrand: { may: admins, input: () => ({ name: slug() }) },
  updateCategory: {
    may: admins,
    input: async ({ db }) => ({ categoryId: (await buildCategory(db)).id, name: 'Another name' }),
  },
  updateProduct: {
    may: admins,
    input: async (scene) => ({ productId: (await product(scene)).id, name: 'Another name' }),
  },
  updateProfile: { may: signedIn, input: () => ({ bio: 'Likes it strong.' }) },
  updateTag: {
    may: admins,
    input: async (scene) => ({ tagId: (await tag(scene)).id, description: 'Of it.' }),
  },
  verifyAnswer: onPost([...staff, 'storeStaff'], replyForStore),
  withdrawAcceptance: onPost(owner, answerToOwner),
  withdrawInvitation: {
    may: admins,
    input: async ({ db, ownerId }) => ({
      number: (
        await db.invitation.create({
          data: {
            tokenHash: slug(),
            email: `${slug()}@example.org`,
            role: 'AGENT',
            invitedById: ownerId,
            expiresAt: new Date(Date.now() + 86_400_000),
          },
        })
      ).id,
    }),
  },
  withdrawVerification: onPost([...staff, 'storeStaff'], replyForStore),
  withdrawVote: onPost(signedIn, answer),
};

// What needs a second thing beside the first.
mutations.linkDuplicate!.input = async (scene) => ({
  threadId: (await question(scene)).id,
  ofThreadId: (await buildThread(scene.db)).id,
});
mutations.linkDuplicate!.about!.input = (threadId) => ({ threadId, ofThreadId: threadId });
mutations.splitIdea!.input = async ({ db }) => {
  const { id: threadId, categoryId } = await buildThread(db);
  return { postId: (await buildAnswer(db, { threadId })).id, categoryId, title: 'An idea of its own' };
};
mutations.splitIdea!.about!.input = (postId) => ({ postId, categoryId: 1, title: 'An idea of its own' });
mutations.turnThread!.input = async (scene) => {
  const { id: threadId, categoryId } = await question(scene);
  return { threadId, kind: 'IDEA', categoryId };
};
mutations.turnThread!.about!.input = (threadId) => ({ threadId, kind: 'IDEA', categoryId: 1 });
mutations.mergeIdea!.input = async (scene) => {
  const { id: threadId, categoryId } = await question(scene, { kind: 'IDEA' });
  return { threadId, intoThreadId: (await buildThread(scene.db, { kind: 'IDEA', categoryId })).id, reason };
};
mutations.mergeIdea!.about!.input = (threadId) => ({ threadId, intoThreadId: threadId, reason });
mutations.mergeThread!.input = async (scene) => ({
  threadId: (await question(scene)).id,
  intoThreadId: (await buildThread(scene.db)).id,
  reason,
});
mutations.mergeThread!.about!.input = (threadId) => ({ threadId, intoThreadId: threadId, reason });
mutations.moveThread!.input = async (scene) => ({
  threadId: (await question(scene)).id,
  categoryId: (await buildCategory(scene.db)).id,
  reason,
});
mutations.moveThread!.about!.input = (threadId) => ({ threadId, categoryId: 1, reason });

/** The thing of a mutation's `about` in a place. */
export const thingIn = (world: World, expectation: MutationExpectation, place: Place): number => {
  const thing = world[expectation.about!.things][place];
  return typeof thing === 'number' ? thing : thing.id;
};
