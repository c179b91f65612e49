let isOwed = false;
let shown: object | undefined;

/** What the reader did is not in the frame yet: a page that leads on to another must not make it forgotten. */
export function oweFrame(): void {
  isOwed = true;
}

export const isFrameOwed = (): boolean => isOwed;

/** What the frame shows; loaded anew, it owes nothing. */
export function frameIsShown(frame: object): void {
  if (frame !== shown) isOwed = false;
  shown = frame;
}
