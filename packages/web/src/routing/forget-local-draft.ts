/** Drops the draft that a form names, which lies on this device: it was sent. */
export function forgetLocalDraft(name: unknown): void {
  if (typeof name !== 'string') return;
  try {
    localStorage.removeItem(name);
  } catch {
    // Where storage is forbidden, nothing was kept.
  }
}
