import { type FormEvent, useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';

const pause = 1500;

/**
 * Keeps what is being written on the server, a moment after the writer pauses; give `keep` to a form's `onInput`.
 * Only the named fields are kept, and nothing once the form is on its way.
 */
export function useDraft(
  key: string,
  fields: string[],
  { sending }: { sending: boolean },
): { keep: (event: FormEvent<HTMLFormElement>) => void } {
  const { submit } = useFetcher();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (sending) clearTimeout(timer.current);
  }, [sending]);
  return {
    keep({ currentTarget }) {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const form = new FormData(currentTarget);
        const data = Object.fromEntries(fields.map((name) => [name, String(form.get(name) ?? '')]));
        submit(
          { key, data: JSON.stringify(data) },
          { method: 'post', action: '/drafts', defaultShouldRevalidate: false },
        );
      }, pause);
    },
  };
}

/** A draft's field as it was kept. */
export function draftField(draft: { data: unknown } | null | undefined, field: string): string | undefined {
  const data = draft?.data;
  if (typeof data !== 'object' || data === null || !(field in data)) return undefined;
  const value = (data as Record<string, unknown>)[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
