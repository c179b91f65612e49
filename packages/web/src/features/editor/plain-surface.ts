import type { Surface } from './surface.ts';
import { changed } from './writing/change.ts';

/** The field itself as a place to write. */
export function plainSurface(field: HTMLTextAreaElement): Surface {
  let entered = document.activeElement === field;
  const enter = () => {
    entered = true;
  };
  field.addEventListener('focus', enter, { once: true });
  return {
    element: field,
    read: () => ({ text: field.value, from: field.selectionStart, to: field.selectionEnd }),
    isEntered: () => entered,
    write(change) {
      const { selectFrom, selectTo, from, to, insert } = change;
      const after = changed({ text: field.value, from, to }, change).text;
      field.focus();
      field.setSelectionRange(from, to);
      // Deprecated, and the only way that leaves the browser's undo in order.
      const done = document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert);
      if (!done || field.value !== after) {
        field.value = after;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      field.setSelectionRange(selectFrom, selectTo);
    },
    focus: () => field.focus(),
    boxAt: () => null,
    close: () => field.removeEventListener('focus', enter),
  };
}
