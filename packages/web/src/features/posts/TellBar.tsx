import { useEffect, useState } from 'react';
import { UndoBar } from '../../design/UndoBar.tsx';
import { onTell } from './tell.ts';

const patience = 4000;

/** Says what was just done and needs nothing further: that a link was copied. Screen readers hear it too. */
export function TellBar() {
  const [told, setTold] = useState<{ text: string }>();
  useEffect(() => onTell((text) => setTold({ text })), []);
  useEffect(() => {
    if (told === undefined) return;
    const timer = setTimeout(() => setTold(undefined), patience);
    return () => clearTimeout(timer);
  }, [told]);
  return <div aria-live="polite">{told && <UndoBar>{told.text}</UndoBar>}</div>;
}
