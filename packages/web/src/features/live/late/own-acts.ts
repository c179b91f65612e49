/** What the reader does themselves on a page that is kept up to date. */
export interface OwnActs {
  /** Posts with which they just did something. */
  touched: Set<number>;
  /** When they last sent something. */
  lastAt(): number;
  stop(): void;
}

/**
 * Notes it from the beginning: what one did is shown where one did it, also when it is the first thing that happens.
 * `onAct` is told before anything is sent.
 */
export function watchOwnActs(onAct: () => void): OwnActs {
  const touched = new Set<number>();
  let last = 0;
  const onSubmit = ({ target }: SubmitEvent) => {
    last = Date.now();
    const field = target instanceof HTMLFormElement ? target.elements.namedItem('postId') : null;
    if (field instanceof HTMLInputElement) touched.add(Number(field.value));
    onAct();
  };
  document.addEventListener('submit', onSubmit, { capture: true });
  return {
    touched,
    lastAt: () => last,
    stop: () => document.removeEventListener('submit', onSubmit, { capture: true }),
  };
}
