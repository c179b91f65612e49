/**
 * Puts a text where the writer is, as if it had been typed: undo works, and drafts hear of it. A field that nobody
 * has been in yet gets it at its end.
 */
export function insertInto(field: HTMLTextAreaElement, text: string): void {
  // Where a rich editor stands over the field, it does it.
  const asked = new CustomEvent('insert-text', { detail: text, cancelable: true });
  if (!field.dispatchEvent(asked)) return;
  const { selectionStart, selectionEnd } = field;
  field.setRangeText(text, selectionStart, selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.focus();
}
