export { demandPrivilege, may } from './may.ts';
export { type Privilege, privileges } from './privileges.ts';
