import { useEffect, useEffectEvent, useState } from 'react';
import type { Surface } from '../surface.ts';
import { type Completion, completionAt } from '../writing/completion-at.ts';

/** What is being typed that could be completed; `leave` lets one word be as it is. */
export function useTypedCompletion(surface: Surface | null) {
  const [completion, setCompletion] = useState<Completion | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  const look = useEffectEvent(() => {
    const found = surface === null ? null : completionAt(surface.read());
    if (found === null || found.from !== left) setLeft(null);
    setCompletion(found !== null && found.from === left ? null : found);
  });
  const element = surface?.element;
  useEffect(() => {
    if (!element) return;
    const listening = new AbortController();
    const { signal } = listening;
    // The rich editor tells its field once it has read its own element: before the next key, which may be to choose.
    const typed = () => document.activeElement === element && look();
    element.closest('[data-editor]')?.addEventListener('input', typed, { signal });
    for (const away of ['blur', 'mousedown']) {
      element.addEventListener(away, () => setCompletion(null), { signal });
    }
    return () => listening.abort();
  }, [element]);
  return {
    completion,
    leave: () => {
      setLeft(completion?.from ?? null);
      setCompletion(null);
    },
  };
}
