import { lazy } from 'react';
import type { Shortcut, ShortcutPage, ShortcutPanel } from './shortcut.ts';
import { canStep, step } from './step.ts';
import { Unreachable } from './Unreachable.tsx';

const orNothing = () => ({ default: Unreachable });
const Palette = lazy<ShortcutPanel>(() => import('../features/palette/Palette.tsx').catch(orNothing));
const ShortcutSheet = lazy<ShortcutPanel>(() => import('./ShortcutSheet.tsx').catch(orNothing));

const searchField = () => document.querySelector<HTMLInputElement>('header input[type="search"]');
const composer = () =>
  document.querySelector<HTMLElement>('[data-composer] :is(textarea, [contenteditable])');
const decision = () => document.querySelector<HTMLInputElement>('input[name="decision"]');

/**
 * Every shortcut of the site: a feature that wants one adds a line. Keys are scarce and somebody may press them by
 * accident, so none of them changes anything; what runs comes from a module that is loaded when it is first needed.
 */
export const shortcuts: readonly Shortcut[] = [
  { id: 'next', keys: 'j', words: 'shortcut.next', group: 'reading', possible: canStep, run: () => step(1) },
  {
    id: 'previous',
    keys: 'k',
    words: 'shortcut.previous',
    group: 'reading',
    possible: canStep,
    run: () => step(-1),
  },
  {
    id: 'write',
    keys: 'a',
    words: 'shortcut.write',
    group: 'reading',
    possible: () => composer() !== null,
    run: () => composer()?.focus(),
  },
  {
    id: 'decide',
    keys: 'd',
    words: 'shortcut.decide',
    group: 'reading',
    possible: () => decision() !== null,
    run: () => decision()?.focus(),
  },
  { id: 'home', keys: 'g h', words: 'frame.home', group: 'places', run: ({ navigate }) => navigate('/') },
  {
    id: 'spaces',
    keys: 'g s',
    words: 'frame.spaces',
    group: 'places',
    run: ({ navigate }) => navigate('/spaces'),
  },
  {
    id: 'inbox',
    keys: 'g i',
    words: 'frame.inbox',
    group: 'places',
    possible: ({ signedIn }) => signedIn,
    run: ({ navigate }) => navigate('/inbox'),
  },
  // The field itself hears this key: it must have the focus before the next letter is typed.
  { id: 'search', keys: '/', words: 'frame.search', group: 'anywhere', run: () => searchField()?.focus() },
  {
    id: 'palette',
    keys: 'Mod+k',
    words: 'palette.title',
    group: 'anywhere',
    run: ({ open }) => open(Palette),
  },
  {
    id: 'sheet',
    keys: '?',
    words: 'shortcut.title',
    group: 'anywhere',
    run: ({ open }) => open(ShortcutSheet),
  },
];

/** The shortcuts that do something on this page. */
export function possibleShortcuts(page: ShortcutPage): Shortcut[] {
  return shortcuts.filter(({ possible }) => possible?.(page) ?? true);
}
