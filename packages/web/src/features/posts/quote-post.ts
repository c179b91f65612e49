import { insertInto } from '../editor/insert-into.ts';
import { quotationOf } from './quotation-of.ts';

/** Puts what is selected in a post, or its beginning, as a quotation where an answer is written. */
export function quotePost(number: number): void {
  const post = document.getElementById(`post-${number}`);
  const field = document.querySelector<HTMLTextAreaElement>('main form textarea[name="markdown"][maxlength]');
  if (post === null || field === null) return;
  const selection = getSelection();
  const selected = selection?.rangeCount && post.contains(selection.anchorNode) ? selection.toString() : '';
  const words = post.querySelector<HTMLElement>('[data-words]')?.innerText ?? '';
  // A field that nobody has been in yet has its caret before a kept draft.
  if (field.selectionStart === 0) field.setSelectionRange(field.value.length, field.value.length);
  const before = field.value === '' ? '' : '\n\n';
  insertInto(field, `${before}${quotationOf(selected.trim() || words)}\n\n`);
}
