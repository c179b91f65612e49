export { withdrawStandingAcceptance } from './withdraw-standing-acceptance.ts';
export { withdrawStandingVerification } from './withdraw-standing-verification.ts';
