import { useCallback, useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import type { Suggested } from './suggest-query.ts';

const pause = 120;

interface Suggestions {
  /** What is known so far; undefined before the first answer, null when none could be had. */
  suggested: Suggested | null | undefined;
  /** Asks for words, a moment after the last key. */
  look: (words: string) => void;
  /** Asks no more. */
  stop: () => void;
}

/** What the server suggests for words that are being typed. What was asked before is not waited for any more. */
export function useSuggestions(): Suggestions {
  const { load, data } = useFetcher<{ searchSuggestions: Suggested } | null>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = useCallback(() => clearTimeout(timer.current), []);
  useEffect(() => stop, [stop]);
  const look = useCallback(
    (words: string) => {
      stop();
      timer.current = setTimeout(() => load(`/suggest?q=${encodeURIComponent(words)}`), pause);
    },
    [load, stop],
  );
  // Null is not the same as nothing yet.
  return { suggested: data === null ? null : data?.searchSuggestions, look, stop };
}
