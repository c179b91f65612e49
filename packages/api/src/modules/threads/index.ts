export { kinds, type Voting, votingOf } from './kinds.ts';
export {
  listedThreadsSql,
  requirePost,
  requireThread,
  visibleComments,
  visiblePosts,
  visibleThreads,
} from './threads.access.ts';
export { postPath, textLimits, threadPath } from './threads.rules.ts';
