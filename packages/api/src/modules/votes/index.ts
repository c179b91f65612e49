export { votesPersonalData } from './personal-data.ts';
