export { inboxPage } from './inbox/inbox-page.ts';
export { recountGameNotices } from './inbox/recount-game-notices.ts';
export { recountUnread } from './inbox/recount-unread.ts';
export { handleUnsubscribe } from './mail/handle-unsubscribe.ts';
export { mailNotification } from './mail/mail-notification.ts';
export { notificationKinds } from './notification-kinds.ts';
export { notificationsPersonalData } from './personal-data.ts';
export { tell } from './telling/tell.ts';
