import { useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import type { FragmentOf } from '../../graphql/graphql.ts';
import type { BesideFragment } from '../threads/BesideList.tsx';

const pause = 400;
const enough = 12;

interface Similar {
  similarThreads: FragmentOf<typeof BesideFragment>[];
}

/** Looks for threads like a title, a moment after its writer pauses. */
export function useSimilarThreads() {
  const { load, data } = useFetcher<Similar | null>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    threads: data?.similarThreads ?? [],
    look(title: string) {
      clearTimeout(timer.current);
      if (title.trim().length < enough) return;
      timer.current = setTimeout(() => load(`/similar?title=${encodeURIComponent(title)}`), pause);
    },
  };
}
