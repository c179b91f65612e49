import { useEffect, useRef } from 'react';
import { useRevalidator } from 'react-router';
import type { StandingChange } from './late/changes.ts';

/** How long it waits, so that points that come together are loaded together. */
const pause = 800;

/**
 * Loads a page of the reader’s own points anew when some came or went: its entries, its curve and what is missing.
 * `points` is what it was loaded with: a stream begins with how things stand, which mostly is that.
 */
export function useFreshLedger(heard: StandingChange | null, points: number): void {
  const { revalidate } = useRevalidator();
  const loadedAt = useRef(0);
  const met = useRef<StandingChange | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was loaded is no news
  useEffect(() => {
    // Told again when the page was loaded anew for it, it says nothing new.
    if (heard === null || heard === met.current) return;
    const begins = met.current === null;
    met.current = heard;
    if (begins && heard.points === points) return;
    const due = Math.max(0, loadedAt.current + pause - Date.now());
    const waiting = setTimeout(() => {
      loadedAt.current = Date.now();
      void revalidate();
    }, due);
    return () => clearTimeout(waiting);
  }, [heard, revalidate]);
}
