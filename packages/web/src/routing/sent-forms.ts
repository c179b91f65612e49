import { useSyncExternalStore } from 'react';

const sent = new Map<string, FormData>();
const readers = new Set<() => void>();

/** Notes that a form of this id is on its way, or that it has been delivered. */
export function noteSentForm(id: string, form: FormData | undefined): void {
  if (form === undefined ? !sent.delete(id) : sent.set(id, form).size === 0) return;
  for (const reader of readers) reader();
}

/** What a form elsewhere on the page is just sending: for what its effect shows on before it is certain. */
export function useSentForm(id: string): FormData | undefined {
  return useSyncExternalStore(
    listen,
    () => sent.get(id),
    () => undefined,
  );
}

function listen(reader: () => void): () => void {
  readers.add(reader);
  return () => readers.delete(reader);
}
