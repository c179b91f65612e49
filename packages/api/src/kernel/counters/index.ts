export { type CounterDifference, checkCounters } from './check-counters.ts';
export { rebuildCounters } from './rebuild-counters.ts';
