import { type Asker, admins, everyone, moderators, owner, signedIn, staff } from './roles.ts';
import { type Place, places, type World } from './world.ts';

export type QueryExpectation = {
  /** Who gets an answer; all others get null or a refusal. */
  may: readonly Asker[];
  /** The arguments that the answer is asked with. */
  given?(world: World): Record<string, unknown>;
  /** The same for one thing in each place, and for one that does not exist: both must look the same to who may not see. */
  of?: {
    readers?: Record<Place, readonly Asker[]>;
    /** Everybody is answered, and of all these places as of what does not exist. */
    saysYesOrNo?: true;
    place(world: World, place: Place): Record<string, unknown>;
    absent: Record<string, unknown>;
  };
};

const globalId = (type: string, id: number) => Buffer.from(`${type}:${id}`).toString('base64');
const readersOfCategories = { ...places, hidden: everyone, deleted: everyone };
const absent = 999_999_999;
const panelReaders = ['member', 'productTeam', 'moderator', 'admin'] as const;
const deciders = ['productTeam', 'admin'] as const;

/** Who may ask what. A new field of Query needs a row here. */
export const queries: Record<string, QueryExpectation> = {
  allAnnouncements: { may: staff },
  allBadges: { may: admins },
  allIdeaStatuses: { may: admins },
  announcements: { may: everyone, given: () => ({ language: 'en' }) },
  auditLog: { may: moderators },
  board: {
    may: everyone,
    of: {
      readers: readersOfCategories,
      place: ({ categories }, place) => ({ period: 'EVER', category: categories[place].slug }),
      absent: { period: 'EVER', category: 'absent' },
    },
  },
  badge: { may: everyone, given: ({ badge }) => ({ key: badge.key }) },
  badgeIcons: { may: everyone },
  badgeMetrics: { may: everyone, given: () => ({ way: 'POST' }) },
  badges: { may: everyone },
  brand: { may: everyone },
  brandLook: { may: admins, given: () => ({ colour: '#b00020', typeface: 'BOOK', corner: 4 }) },
  categories: { may: everyone },
  category: {
    may: everyone,
    of: {
      readers: readersOfCategories,
      place: ({ categories }, place) => ({ slug: categories[place].slug }),
      absent: { slug: 'absent' },
    },
  },
  challenge: {
    may: everyone,
    of: {
      place: ({ challenges }, place) => ({ slug: challenges[place].slug }),
      absent: { slug: 'absent' },
    },
  },
  challenges: { may: everyone, given: () => ({ time: 'RUNNING' }) },
  challengesOfIdea: { may: everyone, given: ({ ideaId }) => ({ threadId: ideaId }) },
  comment: {
    may: everyone,
    of: { place: ({ comments }, place) => ({ number: comments[place] }), absent: { number: absent } },
  },
  deskPanels: { may: deciders },
  myPanels: { may: everyone },
  panel: { may: panelReaders, given: ({ panel }) => ({ slug: panel.slug }) },
  panelMatching: { may: deciders, given: ({ panel }) => ({ panelId: panel.id, tier: 'member' }) },
  poll: { may: panelReaders, given: ({ panel }) => ({ number: panel.pollId }) },
  viewerHasPanels: { may: everyone },
  deskChallenges: { may: deciders },
  deskIdeas: { may: deciders },
  draft: { may: owner, given: () => ({ key: 'new' }) },
  // A visitor has none.
  drafts: { may: everyone },
  exportMyData: { may: signedIn },
  ideaBoard: { may: deciders },
  ideaInsight: { may: deciders, given: () => ({ days: 30 }) },
  ideaLabels: { may: deciders },
  ideaOwners: { may: deciders },
  ideaViews: { may: deciders },
  importedBadges: { may: everyone },
  importedPath: {
    may: everyone,
    of: {
      place: ({ importedRows }, place) => ({ path: `/a/${importedRows[place]}` }),
      absent: { path: '/a/999999999' },
    },
  },
  firstHelpers: { may: everyone },
  // A visitor has chosen nothing.
  gameChoices: { may: signedIn },
  // Links decide these, not who asks; with the right ones they are proved in their room.
  invitation: { may: [], given: () => ({ token: 'not-one-of-ours' }) },
  isDismissed: { may: everyone, given: () => ({ subject: 'progress' }) },
  mailPreferences: { may: signedIn },
  ideas: { may: everyone },
  ideaStatuses: { may: everyone },
  keptPromises: { may: everyone },
  store: { may: everyone, given: () => ({ slug: 'the-mill' }) },
  stores: { may: everyone },
  storeTowns: { may: everyone },
  // Whoever has chosen one; nobody is told of anybody else's.
  viewerStore: { may: owner },
  roadmap: { may: everyone, given: () => ({ column: 'NEXT' }) },
  mayBecomeFirstAdmin: { may: everyone, given: () => ({ token: 'not-one-of-ours' }) },
  me: { may: signedIn },
  member: { may: everyone, given: ({ people }) => ({ handle: people.member.handle }) },
  memberSuggestions: { may: everyone, given: () => ({ beginning: 'the' }) },
  memberMetrics: { may: everyone },
  members: { may: everyone },
  myAccount: { may: signedIn },
  myReadingLanguages: { may: everyone },
  mySessions: { may: signedIn },
  needsYou: { may: signedIn },
  node: {
    may: everyone,
    of: {
      place: ({ threads }, place) => ({ id: globalId('Thread', threads[place]) }),
      absent: { id: globalId('Thread', absent) },
    },
  },
  nodes: {
    may: everyone,
    given: ({ posts, comments, threads, categories }) => ({
      ids: (Object.keys(places) as Place[]).flatMap((place) => [
        globalId('Post', posts[place]),
        globalId('Comment', comments[place]),
        globalId('Thread', threads[place]),
        globalId('Category', categories[place].id),
      ]),
    }),
  },
  // Whoever is trusted lacks nothing.
  newcomerLimits: { may: [] },
  notifications: { may: signedIn },
  offeredLanguages: { may: everyone },
  openInvitations: { may: admins },
  post: {
    may: everyone,
    of: { place: ({ posts }, place) => ({ number: posts[place] }), absent: { number: absent } },
  },
  preview: { may: signedIn, given: () => ({ markdown: 'Some *text*.' }) },
  product: { may: everyone, given: ({ product }) => ({ slug: product.slug }) },
  products: { may: everyone },
  reports: { may: moderators },
  reputationProposal: { may: admins, given: () => ({ kind: 'RULEBOOK' }) },
  reputationRules: { may: everyone },
  risingMembers: { may: everyone },
  rulebook: { may: everyone },
  rulebookVersions: { may: admins },
  // The last words are nearly secret ones: they must not be put right.
  // A visitor has none.
  savedSearches: { may: everyone },
  search: { may: everyone, given: () => ({ text: 'coffee cold zqinstaf zqinhiden' }) },
  searchInsights: { may: staff },
  searchSuggestions: { may: everyone, given: () => ({ text: 'coffee co' }) },
  setup: { may: admins },
  similarThreads: { may: everyone, given: () => ({ title: 'Why is the coffee cold' }) },
  suggestedCategories: { may: admins, given: () => ({ kind: 'MACHINES', language: 'sv' }) },
  tag: { may: everyone, given: ({ tag }) => ({ name: tag.name }) },
  tags: { may: everyone },
  thread: {
    may: everyone,
    of: { place: ({ threads }, place) => ({ number: threads[place] }), absent: { number: absent } },
  },
  threadIsGone: {
    may: everyone,
    of: {
      place: ({ threads }, place) => ({ number: threads[place] }),
      absent: { number: absent },
      saysYesOrNo: true,
    },
  },
  threads: { may: everyone },
  showsGames: { may: everyone },
  tiers: { may: everyone },
  tiersVersions: { may: admins },
  unsubscription: { may: [], given: () => ({ token: 'not-one-of-ours' }) },
  viewerMayTagForOthers: { may: everyone },
  viewerPrivileges: { may: everyone },
  votingCases: { may: moderators },
};
