import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder as placeholderFor } from '@codemirror/view';
import styles from '../../../design/late/RichText.module.css';
import type { Surface } from '../surface.ts';
import { changeBetween } from '../writing/change.ts';
import { newLine } from '../writing/new-line.ts';
import { adoptStyles } from './adopt-styles.ts';
import { livePreview } from './live-preview.ts';

interface RichParts {
  /** The field of the form: it keeps the text, whatever is shown. */
  field: HTMLTextAreaElement;
  /** Where the rich editor is put. */
  host: HTMLElement;
  /** Of the editor: what names and describes it. */
  attributes: Record<string, string>;
}

/**
 * A rich editor over a field: what is typed is the Markdown itself, letter for letter, only shown as it will look.
 * It takes over text, caret and focus, and hands them back when it closes.
 */
export function richSurface({ field, host, attributes }: RichParts): Surface {
  adoptStyles();
  const focused = document.activeElement === field;
  let own = false;
  let entered = focused;
  const view = new EditorView({
    parent: host,
    state: EditorState.create({
      doc: field.value,
      selection: { anchor: field.selectionStart, head: field.selectionEnd },
      extensions: [
        history(),
        keymap.of([{ key: 'Enter', run: continueBlock }, ...historyKeymap, ...standardKeymap]),
        EditorView.lineWrapping,
        EditorView.editorAttributes.of({ class: styles.rich ?? '' }),
        EditorView.contentAttributes.of({
          // Said, as not everybody takes it for granted: the keys reach the text and scroll it.
          tabindex: '0',
          spellcheck: 'true',
          autocorrect: 'on',
          autocapitalize: 'sentences',
          ...attributes,
        }),
        placeholderFor(field.placeholder),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          own = true;
          field.value = update.state.doc.toString();
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          own = false;
        }),
        livePreview,
      ],
    }),
  });
  const listening = new AbortController();
  const { signal } = listening;
  // Whoever writes into the field itself (a draft that is brought back, a quotation) writes here.
  const follow = () => {
    const change = own ? null : changeBetween(view.state.doc.toString(), field.value);
    if (change === null) return;
    view.dispatch({ changes: change, selection: { anchor: change.from + change.insert.length } });
  };
  field.addEventListener('input', follow, { signal });
  field.addEventListener('focus', () => view.focus(), { signal });
  field.addEventListener(
    'insert-text',
    (event) => {
      event.preventDefault();
      const { detail: insert } = event as CustomEvent<string>;
      // Where nobody has been yet, a text belongs after what is there.
      const { from, to } = entered
        ? view.state.selection.main
        : { from: view.state.doc.length, to: undefined };
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length },
        scrollIntoView: true,
      });
      view.focus();
    },
    { signal },
  );
  view.contentDOM.addEventListener('focus', () => {
    entered = true;
  });
  if (focused) view.focus();

  return {
    element: view.contentDOM,
    read() {
      const { from, to } = view.state.selection.main;
      return { text: view.state.doc.toString(), from, to };
    },
    isEntered: () => entered,
    write({ from, to, insert, selectFrom, selectTo }) {
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: selectFrom, head: selectTo },
        scrollIntoView: true,
        userEvent: 'input',
      });
      view.focus();
    },
    focus: () => view.focus(),
    boxAt: (place) => view.coordsAtPos(place),
    close() {
      listening.abort();
      const { from, to } = view.state.selection.main;
      const had = view.hasFocus;
      view.destroy();
      field.setSelectionRange(from, to);
      if (had) field.focus();
    },
  };
}

function continueBlock(view: EditorView): boolean {
  const { from, to } = view.state.selection.main;
  const change = newLine({ text: view.state.doc.toString(), from, to });
  if (change === null) return false;
  view.dispatch({
    changes: change,
    selection: { anchor: change.selectFrom, head: change.selectTo },
    scrollIntoView: true,
    userEvent: 'input',
  });
  return true;
}
