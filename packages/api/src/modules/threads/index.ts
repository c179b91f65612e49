export { countThread } from './count-thread.ts';
export { lockThreadsOf } from './erasure/lock-threads-of.ts';
export { languagesWanted } from './feed.ts';
export { kinds, type Voting, votingOf } from './kinds.ts';
export { threadsPersonalData } from './personal-data.ts';
export { PostNode } from './posts.schema.ts';
export { createReadingRecorder } from './readings/reading-recorder.ts';
export { rerender } from './rerender/rerender.ts';
export { changeCommentState } from './state/change-comment-state.ts';
export { changePostState } from './state/change-post-state.ts';
export { changeThreadState } from './state/change-thread-state.ts';
export type { StateChange } from './state/state-change.ts';
export {
  listedThreadsSql,
  requireComment,
  requirePost,
  requireThread,
  visibleComments,
  visiblePosts,
  visibleThreads,
} from './threads.access.ts';
export {
  checkTitle,
  commentPath,
  postPath,
  slugOf,
  textLimits,
  threadPath,
  tidyTitle,
} from './threads.rules.ts';
export { ThreadConnection, ThreadNode } from './threads.schema.ts';
export { handleBeacon } from './views/handle-beacon.ts';
export { createViewCounter } from './views/view-counter.ts';
export { viewSalts } from './views/view-salts.ts';
export { writePost } from './write-markdown.ts';
