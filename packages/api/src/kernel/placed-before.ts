/** The order of `ids` once `id` stands before another, or at the end. Whatever is not there changes nothing. */
export function placedBefore(ids: readonly number[], id: number, beforeId: number | null): number[] {
  if (!ids.includes(id) || id === beforeId) return [...ids];
  const others = ids.filter((other) => other !== id);
  const place = beforeId === null ? -1 : others.indexOf(beforeId);
  return place === -1 ? [...others, id] : others.toSpliced(place, 0, id);
}
