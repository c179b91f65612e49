/** A store as a form offers it. */
export interface OfferedStore {
  number: number;
  label: string;
}

/** Stores that a form offers beside those that it always does, as one of its fields carries them: a line each. */
export const offeredText = (stores: readonly OfferedStore[]): string =>
  stores.map(({ number, label }) => `${number} ${label}`).join('\n');

/** What such a field carries. */
export function offeredIn(text: string | undefined): OfferedStore[] {
  return (text ?? '').split(/\r?\n/).flatMap((line) => {
    const [, number, label] = /^(\d{1,9}) (.+)$/.exec(line) ?? [];
    return number === undefined || label === undefined ? [] : [{ number: Number(number), label }];
  });
}

/** All of them, each once, as it was named first. */
export function offeredOnce(stores: readonly OfferedStore[]): OfferedStore[] {
  const once = new Map<number, OfferedStore>();
  for (const store of stores) if (!once.has(store.number)) once.set(store.number, store);
  return [...once.values()];
}
