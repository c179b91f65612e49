import { type ComponentType, type RefObject, useEffect, useState } from 'react';
import type { EditorToolsParts } from './tools/EditorTools.tsx';

type Tools = ComponentType<EditorToolsParts>;

/**
 * The tools around a field, once they are there: they are fetched when the browser has nothing else to do and the
 * field comes near, or at its first use. The field works before, and without them.
 */
export function useLateTools(field: RefObject<HTMLTextAreaElement | null>): Tools | null {
  const [tools, setTools] = useState<{ Tools: Tools } | null>(null);
  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    let wanted = false;
    const load = () => {
      if (wanted) return;
      wanted = true;
      import('./tools/EditorTools.tsx').then(
        ({ EditorTools }) => setTools({ Tools: EditorTools }),
        // No connection: the next use asks again.
        () => {
          wanted = false;
        },
      );
    };
    element.addEventListener('focus', load);
    if (document.activeElement === element) load();
    const observer = savesData()
      ? null
      : new IntersectionObserver(
          (entries) => entries.some(({ isIntersecting }) => isIntersecting) && whenIdle(load),
          { rootMargin: '600px' },
        );
    observer?.observe(element);
    return () => {
      element.removeEventListener('focus', load);
      observer?.disconnect();
    };
  }, [field]);
  return tools?.Tools ?? null;
}

/** Whether the reader asked the browser to load as little as it can. */
function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 300);
}
