import type { PublishedRulebook } from './published-rulebooks.ts';

/** The newest rulebook that is for this UTC day (the number of days since 1970); null before the first. */
export function rulebookOn(published: readonly PublishedRulebook[], day: number): PublishedRulebook | null {
  let newest: PublishedRulebook | null = null;
  for (const one of published) {
    if ((one.fromDay === null || one.fromDay <= day) && (!newest || one.version > newest.version))
      newest = one;
  }
  return newest;
}
