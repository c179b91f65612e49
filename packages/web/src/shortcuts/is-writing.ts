/** Whether a key pressed here is a letter that somebody types. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      'input:not([type="radio"], [type="checkbox"], [type="button"]), textarea, select, [contenteditable]',
    ) !== null
  );
}
