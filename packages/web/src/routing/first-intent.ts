const signs = ['pointerover', 'touchstart', 'focusin', 'keydown'] as const;

/** Calls back once, when somebody begins to point, touch or type: what may be needed next can be fetched then. */
export function onFirstIntent(run: () => void): void {
  const met = () => {
    for (const sign of signs) removeEventListener(sign, met);
    run();
  };
  for (const sign of signs) addEventListener(sign, met, { passive: true });
}
