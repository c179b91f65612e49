const eventName = 'embassy:tell';

/** Says something briefly at the edge of the page, where `TellBar` stands. */
export function tell(text: string): void {
  dispatchEvent(new CustomEvent(eventName, { detail: text }));
}

/** Hears what is to be said; returns how to stop. */
export function onTell(hear: (text: string) => void): () => void {
  const listener = (event: Event) => hear((event as CustomEvent<string>).detail);
  addEventListener(eventName, listener);
  return () => removeEventListener(eventName, listener);
}
