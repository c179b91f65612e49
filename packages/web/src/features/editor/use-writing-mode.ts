import { useEffect, useState } from 'react';
import { keepWritingMode, readWritingMode, type WritingMode } from './writing-mode.ts';

/** How the reader wants to write here, and how to change that. */
export function useWritingMode(): { mode: WritingMode; change: (mode: WritingMode) => void } {
  const [mode, setMode] = useState<WritingMode>('rich');
  // Known in the browser alone, so it is read after the first picture.
  useEffect(() => setMode(readWritingMode()), []);
  return {
    mode,
    change(wanted) {
      keepWritingMode(wanted);
      setMode(wanted);
    },
  };
}
