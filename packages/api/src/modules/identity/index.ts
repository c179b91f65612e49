export { type Auth, type AuthOptions, createAuth } from './auth.ts';
export * from './identity.rules.ts';
export { loadViewer } from './load-viewer.ts';
export { type AccountMails, createAccountMails } from './mails/account-mails.ts';
export { MemberNode, RoleEnum } from './member.schema.ts';
export { confirmPassword } from './passwords/confirm-password.ts';
export { formerPrefix } from './reserved-handles.ts';
export { type SessionContext, sessionContext } from './session-context.ts';
