import { type EditorView, WidgetType } from '@codemirror/view';

/** One of our pictures, below the line that names it. */
export class PictureWidget extends WidgetType {
  readonly #address: string;
  readonly #className: string;

  constructor(address: string, className: string) {
    super();
    this.#address = address;
    this.#className = className;
  }

  override eq(other: PictureWidget): boolean {
    return other.#address === this.#address;
  }

  override toDOM(view: EditorView): HTMLElement {
    const picture = document.createElement('img');
    picture.className = this.#className;
    // What it shows stands in the line above.
    picture.alt = '';
    picture.onload = () => view.requestMeasure();
    picture.src = this.#address;
    return picture;
  }
}
