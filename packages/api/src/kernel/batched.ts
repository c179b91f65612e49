import DataLoader from 'dataloader';

const loaders = new WeakMap<object, Map<unknown, DataLoader<unknown, unknown>>>();

/**
 * A loader that lives as long as `owner` (the context of one request) and asks once for all that are wanted at the
 * same time. `place` tells loaders apart: the field's node in the document, where each has a selection of its own.
 * Nothing is remembered: after a mutation the same request reads anew.
 */
export function batched<Key, Value>(
  owner: object,
  place: unknown,
  load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
): DataLoader<Key, Value> {
  const own = loaders.get(owner) ?? new Map<unknown, DataLoader<unknown, unknown>>();
  loaders.set(owner, own);
  const before = own.get(place);
  if (before) return before as DataLoader<Key, Value>;
  const loader = new DataLoader<Key, Value>(load, { cache: false });
  own.set(place, loader as DataLoader<unknown, unknown>);
  return loader;
}
