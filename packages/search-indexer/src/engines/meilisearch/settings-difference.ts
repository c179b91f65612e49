import type { Settings } from 'meilisearch';

/** Settings whose order says nothing; Meilisearch tells some of them back sorted. */
const unordered = new Set(['filterableAttributes', 'sortableAttributes', 'displayedAttributes', 'stopWords']);

/** Those of the wanted settings that the index does not have; null when it has them all. */
export function settingsDifference(wanted: object, current: Settings): Settings | null {
  const have = current as Record<string, unknown>;
  const missing = Object.entries(wanted).filter(([name, value]) => !holds(have[name], value, name));
  return missing.length === 0 ? null : (Object.fromEntries(missing) as Settings);
}

/**
 * Whether a setting is as wanted. Of objects with fixed keys only the wanted keys are looked at: newer servers know
 * more of them. Synonyms are the community's own words: none may be there that is not wanted.
 */
function holds(have: unknown, wanted: unknown, name: string): boolean {
  if (Array.isArray(wanted)) return Array.isArray(have) && sameList(have, wanted, unordered.has(name));
  if (typeof wanted === 'object' && wanted !== null) {
    if (typeof have !== 'object' || have === null) return false;
    const entries = Object.entries(wanted);
    if (name === 'synonyms' && Object.keys(have).length !== entries.length) return false;
    return entries.every(([key, value]) => holds((have as Record<string, unknown>)[key], value, key));
  }
  return have === wanted;
}

function sameList(have: readonly unknown[], wanted: readonly unknown[], anyOrder: boolean): boolean {
  if (have.length !== wanted.length) return false;
  const [a, b] = anyOrder ? [[...have].sort(), [...wanted].sort()] : [have, wanted];
  return b.every((value, nth) => holds(a[nth], value, ''));
}
