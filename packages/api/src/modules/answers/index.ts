export { lockDuplicates, withdrawDuplicateLinks } from './duplicates/duplicate-links.ts';
export { withdrawStandingAcceptance } from './withdraw-standing-acceptance.ts';
export { withdrawStandingVerification } from './withdraw-standing-verification.ts';
