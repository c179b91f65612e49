import type { Change, Writing } from './writing/change.ts';

/** Where a text is written: the plain field, or the rich one over it. Tools know no other way to it. */
export interface Surface {
  /** The element that has the caret, takes the keys, and is named and described. */
  readonly element: HTMLElement;
  read(): Writing;
  /** Whether somebody has been in it: until then its caret stands at the beginning and says nothing. */
  isEntered(): boolean;
  /** One step, as if it had been typed: undo works, and the form hears of it. */
  write(change: Change): void;
  focus(): void;
  /** Where a place in the text is on the screen; null where that is not known. */
  boxAt(place: number): { left: number; bottom: number } | null;
  /** Leaves the field as it found it. */
  close(): void;
}
