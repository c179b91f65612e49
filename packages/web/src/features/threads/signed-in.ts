export { AnswerForm } from '../answers/AnswerForm.tsx';
export { CommentDelete } from '../comments/CommentDelete.tsx';
export { FollowForm } from '../follows/FollowForm.tsx';
export { MemberPostActs } from '../posts/MemberPostActs.tsx';
export { UndeleteForm } from '../posts/UndeleteForm.tsx';
export { AffectedForm } from './AffectedForm.tsx';
