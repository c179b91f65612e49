import { useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import type { SimilarThread } from './similar-query.ts';

const pause = 400;
/** Shorter titles are like everything. */
const enough = 8;
/** More of the text says nothing new. */
const longest = 2000;

/** Looks for threads like a title and its text, a moment after their writer pauses; `first` are known beforehand. */
export function useSimilarThreads(first: SimilarThread[]) {
  const { load, data } = useFetcher<{ similarThreads: SimilarThread[] } | null>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    threads: data?.similarThreads ?? first,
    look(form: HTMLFormElement) {
      clearTimeout(timer.current);
      const written = new FormData(form);
      const title = String(written.get('title')).trim();
      if (title.length < enough) return;
      const text = ['problem', 'markdown']
        .map((field) => String(written.get(field) ?? ''))
        .join(' ')
        .trim()
        .slice(0, longest);
      const kind = String(written.get('kind') ?? '');
      timer.current = setTimeout(() => load(`/similar?${new URLSearchParams({ title, text, kind })}`), pause);
    },
  };
}
