import type { ComponentType } from 'react';
import type { PlainWordKey } from '../words/words.ts';

/** What a panel is given. */
export interface ShortcutPanelParts {
  /** What could be done on the page when the panel was opened. */
  shortcuts: readonly Shortcut[];
  /** For running one of them; close the panel first. */
  page: ShortcutPage;
  onClose: () => void;
}

/** What floats over the page until it is closed: the sheet of all shortcuts, a palette. */
export type ShortcutPanel = ComponentType<ShortcutPanelParts>;

/** The page that a shortcut is used on. */
export interface ShortcutPage {
  /** Goes to a path of the site, without language prefix. */
  navigate: (path: string) => void;
  /** Whether somebody is signed in. */
  signedIn: boolean;
  /** Whether a panel is shown, or will be once its code is there. */
  isOpening: boolean;
  /** Shows a panel over the page; give it a component made by `lazy`, so that its code comes when it is first used. */
  open: (panel: ShortcutPanel) => void;
}

/** Something that keys do. */
export interface Shortcut {
  /** Its name for `runShortcut`. */
  id: string;
  /** The keys: `j`, `?`, `g h` for one after the other, `Mod+k` with Ctrl or Command. */
  keys: string;
  /** What it does, as the sheet and a palette say it. */
  words: PlainWordKey;
  group: ShortcutGroup;
  /** Whether there is anything to do it to; always when absent. What cannot be done is not listed. */
  possible?: (page: ShortcutPage) => boolean;
  run: (page: ShortcutPage) => void;
}

/** The parts of the sheet, in its order. */
export const shortcutGroups = ['reading', 'places', 'anywhere'] as const;
export type ShortcutGroup = (typeof shortcutGroups)[number];
