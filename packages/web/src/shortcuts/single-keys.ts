const name = 'singleKeys';

/** Whether keys without Ctrl or Command do something; the reader may switch that off on this device. */
export function singleKeysWork(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    // Storage may be forbidden: then nothing was ever switched off.
    return true;
  }
}

/** Switches them on or off. */
export function letSingleKeysWork(work: boolean): void {
  try {
    if (work) localStorage.removeItem(name);
    else localStorage.setItem(name, 'off');
  } catch {
    // Storage may be forbidden: they then stay as they are.
  }
}
