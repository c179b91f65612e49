import type { WordKey } from '../../words/words.ts';

type AuditWord = Extract<WordKey, `desk.did${string}`>;

/** The words for what the audit log tells of, by the API's names. */
const words: Record<string, AuditWord> = {
  'hide post': 'desk.didHidePost',
  'unhide post': 'desk.didUnhidePost',
  'hide thread': 'desk.didHideThread',
  'unhide thread': 'desk.didUnhideThread',
  'hide comment': 'desk.didHideComment',
  'unhide comment': 'desk.didUnhideComment',
  'delete post': 'desk.didDeletePost',
  'undelete post': 'desk.didUndeletePost',
  'delete thread': 'desk.didDeleteThread',
  'undelete thread': 'desk.didUndeleteThread',
  'delete comment': 'desk.didDeleteComment',
  'undelete comment': 'desk.didUndeleteComment',
  'edit post': 'desk.didEditPost',
  'edit comment': 'desk.didEditComment',
  'lock thread': 'desk.didLockThread',
  'unlock thread': 'desk.didUnlockThread',
  'close thread': 'desk.didCloseThread',
  'set idea status': 'desk.didSetIdeaStatus',
  'reopen thread': 'desk.didReopenThread',
  'move thread': 'desk.didMoveThread',
  'merge thread': 'desk.didMergeThread',
  'uphold report': 'desk.didUpholdReport',
  'dismiss report': 'desk.didDismissReport',
  'discount votes': 'desk.didDiscountVotes',
  'let votes count': 'desk.didLetVotesCount',
  'suspend member': 'desk.didSuspendMember',
  'unsuspend member': 'desk.didUnsuspendMember',
  'set role': 'desk.didSetRole',
  'invite member': 'desk.didInviteMember',
  'create category': 'desk.didCreateCategory',
  'update category': 'desk.didUpdateCategory',
  'delete category': 'desk.didDeleteCategory',
  'place category': 'desk.didPlaceCategory',
  'update brand': 'desk.didUpdateBrand',
  'publish rulebook': 'desk.didPublishRulebook',
  'publish tiers': 'desk.didPublishTiers',
  'create product': 'desk.didCreateProduct',
  'update product': 'desk.didUpdateProduct',
  'delete product': 'desk.didDeleteProduct',
  'place product': 'desk.didPlaceProduct',
  'update tag': 'desk.didUpdateTag',
  'merge tag': 'desk.didMergeTag',
  'delete tag': 'desk.didDeleteTag',
  'add tag synonym': 'desk.didAddTagSynonym',
  'remove tag synonym': 'desk.didRemoveTagSynonym',
  'undelete category': 'desk.didUndeleteCategory',
  'undelete product': 'desk.didUndeleteProduct',
  'invite team member': 'desk.didInviteTeamMember',
  'withdraw invitation': 'desk.didWithdrawInvitation',
  'create announcement': 'desk.didCreateAnnouncement',
  'end announcement': 'desk.didEndAnnouncement',
  'resume announcement': 'desk.didResumeAnnouncement',
};

/** What the log says was done; nothing for an act that has no words yet. */
export function auditWord(action: string): AuditWord | undefined {
  return words[action];
}
