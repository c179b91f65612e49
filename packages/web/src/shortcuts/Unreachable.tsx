import { useEffect } from 'react';
import type { ShortcutPanelParts } from './shortcut.ts';

/** Stands for a panel whose code could not be had: nothing opens, and the page stays as it is. */
export function Unreachable({ onClose }: ShortcutPanelParts) {
  useEffect(() => onClose(), [onClose]);
  return null;
}
