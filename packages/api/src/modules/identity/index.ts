export { type Auth, type AuthOptions, createAuth } from './auth.ts';
export { loadViewer } from './load-viewer.ts';
export { MemberNode, RoleEnum } from './member.schema.ts';
