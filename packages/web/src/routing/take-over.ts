type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What `theme.js`, which runs first of all, remembers of the time before. */
interface DoneEarly {
  /** Buttons that do nothing without scripts. */
  pressed: Set<HTMLButtonElement>;
  /** Fields, and what stood in them last. */
  filled: Map<Field, string>;
  press: (event: Event) => void;
  fill: (event: Event) => void;
}

declare global {
  interface Window {
    doneEarly?: DoneEarly;
  }
}

/*
 * On a slow line a page is used before its scripts are there. Links and forms work; what else was done must neither be
 * lost nor have to be done again: what was filled in stands in its field, and whoever listens to the field hears of it;
 * what was pressed does what it does.
 */

/** Where somebody writes, and where the caret is. */
let caret: { field: Element; start: number; end: number } | undefined;

/** React hears of what is pressed from now on, and brings the page to life for it: a text then loses its caret. */
export function beginTakeOver(): void {
  const { doneEarly } = window;
  if (doneEarly === undefined) return;
  removeEventListener('click', doneEarly.press, true);
  addEventListener('input', noteCaret, true);
  noteCaret();
}

function noteCaret(): void {
  const { activeElement: field } = document;
  if (field instanceof HTMLTextAreaElement)
    caret = { field, start: field.selectionStart, end: field.selectionEnd };
}

/** Puts back what was filled in: a text that was changed is the server's again once React has taken its field over. */
export function putBackFilledIn(): void {
  const { doneEarly } = window;
  if (doneEarly === undefined) return;
  removeEventListener('input', doneEarly.fill, true);
  removeEventListener('input', noteCaret, true);
  for (const [field, value] of doneEarly.filled) {
    if (!(field instanceof HTMLTextAreaElement) || field.value === value) continue;
    setText(field, value);
    if (caret?.field === field) field.setSelectionRange(caret.start, caret.end);
  }
}

/** Tells what was done early to those who listen by now. */
export function tellDoneEarly(): void {
  const { doneEarly } = window;
  if (doneEarly === undefined) return;
  delete window.doneEarly;
  const { activeElement } = document;
  if (activeElement !== document.body)
    activeElement?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  for (const field of doneEarly.filled.keys()) if (field.isConnected) tellFilledIn(field);
  for (const button of doneEarly.pressed) if (button.isConnected) button.click();
}

/** React compares a field with what it last knew of it, and says nothing when that is the same. */
function tellFilledIn(field: Field): void {
  if (field instanceof HTMLSelectElement) {
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    return;
  }
  if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
    if (field.checked === field.defaultChecked) return;
    field.checked = field.defaultChecked;
    field.click();
    return;
  }
  if (field.type === 'file') {
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return;
  }
  // Where somebody is writing, a letter may be being put together from several keys; the next one tells all.
  if (field instanceof HTMLInputElement && field !== document.activeElement) {
    const { value } = field;
    field.value = field.defaultValue;
    setText(field, value);
  }
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** As by hand: React, which watches what scripts set, does not notice. */
function setText(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
}
