/** As many choices are passed over at once. */
const leap = 8;

/**
 * Where a key leads in the palette, in which one choice is always chosen. Undefined when the key is not for the list:
 * Home and End, for one, belong to the field.
 */
export function choiceAfter(key: string, chosen: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (chosen + 1) % count;
  if (key === 'ArrowUp') return (chosen - 1 + count) % count;
  if (key === 'PageDown') return Math.min(chosen + leap, count - 1);
  if (key === 'PageUp') return Math.max(chosen - leap, 0);
  return undefined;
}
