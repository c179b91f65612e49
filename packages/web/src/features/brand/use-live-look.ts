import { useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import type { DraftLook } from './draft-look.ts';

const pause = 150;

/** What is being tried out in the form, a moment after each change; the page itself answers, as it does without scripts. */
export function useLiveLook(first: DraftLook | null) {
  const { load, data } = useFetcher<{ draft: DraftLook | null }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const last = useRef(first);
  // While a colour is half typed, the last whole one stays.
  if (data?.draft) last.current = data.draft;
  return {
    draft: data?.draft ?? last.current,
    tryOut(form: HTMLFormElement) {
      clearTimeout(timer.current);
      const written = new FormData(form);
      const search = new URLSearchParams();
      for (const field of ['name', 'colour', 'typeface', 'corner']) {
        search.set(field, String(written.get(field) ?? ''));
      }
      timer.current = setTimeout(() => load(`/admin/brand?${search}`), pause);
    },
  };
}
