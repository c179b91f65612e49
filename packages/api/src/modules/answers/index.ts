export { lockDuplicates, repointDuplicates, withdrawDuplicateLinks } from './duplicates/duplicate-links.ts';
export { answersPersonalData } from './personal-data.ts';
export { withdrawStandingAcceptance } from './withdraw-standing-acceptance.ts';
export { withdrawStandingVerification } from './withdraw-standing-verification.ts';
