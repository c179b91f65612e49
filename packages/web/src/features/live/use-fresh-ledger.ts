import { useEffect, useRef } from 'react';
import { useRevalidator } from 'react-router';
import type { StandingChange } from './late/changes.ts';

/** How long it waits, so that points that come together are loaded together. */
const pause = 800;

/** Loads a page of the reader’s own points anew when some came or went: its entries, its curve and what is missing. */
export function useFreshLedger(heard: StandingChange | null): void {
  const { revalidate } = useRevalidator();
  const loadedAt = useRef(0);
  useEffect(() => {
    if (heard === null) return;
    const due = Math.max(0, loadedAt.current + pause - Date.now());
    const waiting = setTimeout(() => {
      loadedAt.current = Date.now();
      void revalidate();
    }, due);
    return () => clearTimeout(waiting);
  }, [heard, revalidate]);
}
