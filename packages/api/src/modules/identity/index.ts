export { type Auth, type AuthOptions, createAuth } from './auth.ts';
export * from './identity.rules.ts';
export { loadViewer } from './load-viewer.ts';
export { sendAccountMail } from './mails/send-account-mail.ts';
export { MemberNode, RoleEnum } from './member.schema.ts';
export { confirmPassword } from './passwords/confirm-password.ts';
export { formerPrefix } from './reserved-handles.ts';
export { type SessionContext, sessionContext } from './session-context.ts';
export { takeHandle } from './take-handle.ts';
