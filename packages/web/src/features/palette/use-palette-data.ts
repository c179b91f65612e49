import { useCallback, useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import type { PaletteFound, PalettePlaces } from './palette-query.ts';

const pause = 120;

/** What the palette knows: the places, from when it opened, and what is called as what is typed. */
export function usePaletteData() {
  const { load: loadPlaces, data: places } = useFetcher<{ places: PalettePlaces } | null>();
  const { load, data, state } = useFetcher<{ found: PaletteFound } | null>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    loadPlaces('/palette');
    return () => clearTimeout(timer.current);
  }, [loadPlaces]);
  /** Asks for words, a moment after the last key; what was asked before is not waited for any more. */
  const look = useCallback(
    (words: string) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => load(`/palette?q=${encodeURIComponent(words)}`), pause);
    },
    [load],
  );
  return {
    places: places?.places,
    // Undefined before the first answer, null when none could be had.
    found: data === null ? null : data?.found,
    waiting: state !== 'idle' || data === undefined,
    look,
  };
}
