export { nominate } from './nominate.ts';
export { storesPersonalData } from './personal-data.ts';
export { answersFor, decidesForStore, loadStaffOf } from './staff-of-ideas.ts';
export { NominationKindEnum, StoreNode } from './stores.schema.ts';
