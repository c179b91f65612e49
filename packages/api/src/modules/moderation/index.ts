export { moderationPersonalData } from './personal-data.ts';
