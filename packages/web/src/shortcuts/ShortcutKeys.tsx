import { Suspense, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useViewer } from '../features/frame/use-viewer.ts';
import { isWriting } from './is-writing.ts';
import { meant, pressed } from './pressed.ts';
import { onShortcut } from './run-shortcut.ts';
import type { Shortcut, ShortcutPage, ShortcutPanel } from './shortcut.ts';
import { possibleShortcuts, shortcuts } from './shortcuts.ts';
import { singleKeysWork } from './single-keys.ts';

/** How long a first key waits for its second. */
const patience = 1200;

export interface ShortcutKeysParts {
  /** What was pressed, or asked for by a button, before this was there. */
  first: KeyboardEvent | string;
}

/** Hears the keys, and shows what they open. */
export default function ShortcutKeys({ first }: ShortcutKeysParts) {
  const go = useNavigate();
  const signedIn = useViewer() !== null;
  const [panel, setPanel] = useState<{ Panel: ShortcutPanel; shortcuts: Shortcut[] }>();
  const page = useRef<ShortcutPage>(null);
  page.current = {
    signedIn,
    navigate: (path) => void go(path),
    isOpening: panel !== undefined,
    open: (Panel) => setPanel({ Panel, shortcuts: possibleShortcuts(page.current!) }),
  };
  useEffect(() => listen(first, () => page.current!), [first]);
  if (panel === undefined) return null;
  const { Panel, shortcuts: possible } = panel;
  return (
    <Suspense>
      <Panel shortcuts={possible} page={page.current} onClose={() => setPanel(undefined)} />
    </Suspense>
  );
}

function listen(first: KeyboardEvent | string, page: () => ShortcutPage): () => void {
  let begun: { press: string; at: number } | undefined;
  const onKey = (event: KeyboardEvent) => {
    const press = event.defaultPrevented && event !== first ? undefined : pressed(event);
    if (press === undefined) return;
    const single = !press.startsWith('Mod+');
    // What floats over the page has keys of its own, also while it is on its way.
    const isTaken = page().isOpening || document.querySelector('dialog:modal') !== null;
    if (single && (isTaken || isWriting(event.target) || !singleKeysWork())) return;
    const before = begun && event.timeStamp - begun.at < patience ? begun.press : undefined;
    const meaning = meant(possibleShortcuts(page()), before, press);
    begun = meaning.begun === undefined ? undefined : { press: meaning.begun, at: event.timeStamp };
    if (meaning.shortcut === undefined) return;
    event.preventDefault();
    meaning.shortcut.run(page());
  };
  const run = (id: string) => shortcuts.find((shortcut) => shortcut.id === id)?.run(page());
  if (typeof first === 'string') run(first);
  else onKey(first);
  addEventListener('keydown', onKey);
  const stop = onShortcut(run);
  return () => {
    removeEventListener('keydown', onKey);
    stop();
  };
}
