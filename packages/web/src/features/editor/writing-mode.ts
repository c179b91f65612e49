const key = 'editor';

/** How somebody writes: with Markdown shown as it will look, or as plain text. */
export type WritingMode = 'rich' | 'plain';

/** How the reader wants to write on this device. */
export function readWritingMode(): WritingMode {
  try {
    return localStorage.getItem(key) === 'plain' ? 'plain' : 'rich';
  } catch {
    return 'rich';
  }
}

/** Remembers it. */
export function keepWritingMode(mode: WritingMode): void {
  try {
    localStorage.setItem(key, mode);
  } catch {
    // Storage may be forbidden: it then holds for this page.
  }
}
