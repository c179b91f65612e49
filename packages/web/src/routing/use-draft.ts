import { type FormEvent, useCallback, useEffect, useRef } from 'react';
import { useSubmit } from 'react-router';

const pause = 1500;

/**
 * Keeps what is being written on the server, a moment after the writer pauses; give `keep` to a form's `onInput`.
 * Only the named fields are kept, and nothing once the form is on its way. Whoever leaves sooner loses nothing.
 */
export function useDraft(
  key: string,
  fields: string[],
  { sending }: { sending: boolean },
): { keep: (event: FormEvent<HTMLFormElement>) => void } {
  const submit = useSubmit();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unkept = useRef<() => void>(undefined);
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    unkept.current = undefined;
  }, []);
  useEffect(() => {
    if (sending) forget();
  }, [sending, forget]);
  useEffect(
    () => () => {
      unkept.current?.();
      forget();
    },
    [forget],
  );
  return {
    keep({ currentTarget }) {
      forget();
      unkept.current = () => {
        unkept.current = undefined;
        const form = new FormData(currentTarget);
        const data = Object.fromEntries(fields.map((name) => [name, String(form.get(name) ?? '')]));
        submit(
          { key, data: JSON.stringify(data) },
          { method: 'post', action: '/drafts', navigate: false, defaultShouldRevalidate: false },
        );
      };
      timer.current = setTimeout(() => unkept.current?.(), pause);
    },
  };
}
