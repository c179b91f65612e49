const eventName = 'embassy:shortcut';

/** Does what a shortcut does, for buttons that offer the same: `runShortcut('sheet')`. */
export function runShortcut(id: string): void {
  dispatchEvent(new CustomEvent(eventName, { detail: id }));
}

/** Hears of shortcuts that buttons ask for; returns how to stop. */
export function onShortcut(hear: (id: string) => void): () => void {
  const listener = (event: Event) => hear((event as CustomEvent<string>).detail);
  addEventListener(eventName, listener);
  return () => removeEventListener(eventName, listener);
}
