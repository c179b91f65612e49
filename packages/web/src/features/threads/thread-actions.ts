import { acceptAction, answerAction, verifyAction } from '../answers/answer-actions.ts';
import { commentAction, deleteCommentAction, undeleteCommentAction } from '../comments/comment-actions.ts';
import { followAction } from '../follows/follow-action.ts';
import { deletePostAction, undeletePostAction } from '../posts/post-actions.ts';
import { voteAction } from '../votes/vote-action.ts';
import { affectedAction } from './affected-action.ts';

/** What can be done on a thread's page. */
export const actions = {
  answer: answerAction,
  vote: voteAction,
  affected: affectedAction,
  accept: acceptAction,
  verify: verifyAction,
  comment: commentAction,
  deleteComment: deleteCommentAction,
  undeleteComment: undeleteCommentAction,
  deletePost: deletePostAction,
  undeletePost: undeletePostAction,
  follow: followAction,
};
