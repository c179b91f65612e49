import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';

const LateProseExtras = lazy<ComponentType<{ shown: unknown }>>(() =>
  import('./LateProseExtras.tsx').catch(() => ({ default: () => null })),
);

/**
 * What scripts add to people's texts once the page stands still: pictures can be enlarged, code can be copied. `shown`
 * is what the page shows; when that changes there may be new texts. Nothing is loaded where there is nothing to add to,
 * nor for who only looks: it comes with the first pointing, touch or key.
 */
export function ProseExtras({ shown }: { shown: unknown }) {
  const [needed, setNeeded] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other texts are looked through again
  useEffect(() => {
    if (document.querySelector('[data-words] :is(img, pre, table)') === null) return;
    const need = () => setNeeded(true);
    const first = ['pointermove', 'pointerdown', 'keydown'];
    for (const name of first) addEventListener(name, need, { once: true, passive: true });
    return () => {
      for (const name of first) removeEventListener(name, need);
    };
  }, [shown]);
  return (
    needed && (
      <Suspense>
        <LateProseExtras shown={shown} />
      </Suspense>
    )
  );
}
