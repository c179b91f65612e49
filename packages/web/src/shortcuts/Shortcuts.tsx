import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { isWriting } from './is-writing.ts';
import { onShortcut } from './run-shortcut.ts';
import type { ShortcutKeysParts } from './ShortcutKeys.tsx';
import { singleKeysWork } from './single-keys.ts';

const ShortcutKeys = lazy<ComponentType<ShortcutKeysParts>>(() =>
  import('./ShortcutKeys.tsx').catch(() => ({ default: () => null })),
);

/** Waits for the first key or button that may be a shortcut; what they do is loaded only then. */
export function Shortcuts() {
  const [first, setFirst] = useState<ShortcutKeysParts['first']>();
  useEffect(() => {
    if (first) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.key.length !== 1) return;
      const withMod = event.ctrlKey || event.metaKey;
      if (withMod ? event.key !== 'k' : isWriting(event.target) || !singleKeysWork()) return;
      // Browsers have uses of their own for it, and ask for an answer at once.
      if (withMod) event.preventDefault();
      setFirst(event);
    };
    addEventListener('keydown', onKey);
    const stop = onShortcut(setFirst);
    return () => {
      removeEventListener('keydown', onKey);
      stop();
    };
  }, [first]);
  return (
    first && (
      <Suspense>
        <ShortcutKeys first={first} />
      </Suspense>
    )
  );
}
