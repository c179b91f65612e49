import { type EditorView, WidgetType } from '@codemirror/view';

/** The box of a task, to be ticked. */
export class TaskWidget extends WidgetType {
  readonly #done: boolean;
  readonly #className: string;

  constructor(done: boolean, className: string) {
    super();
    this.#done = done;
    this.#className = className;
  }

  override eq(other: TaskWidget): boolean {
    return other.#done === this.#done;
  }

  override toDOM(view: EditorView): HTMLElement {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = this.#done;
    box.className = this.#className;
    // The keyboard changes the letter in the text; two stops for one thing would be one too many.
    box.tabIndex = -1;
    box.setAttribute('aria-hidden', 'true');
    box.onmousedown = (event) => {
      event.preventDefault();
      const from = view.posAtDOM(box) + 1;
      view.dispatch({ changes: { from, to: from + 1, insert: this.#done ? ' ' : 'x' }, userEvent: 'input' });
    };
    return box;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}
