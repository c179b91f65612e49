import type { DraftFields, LocalDraft } from './opened-draft.ts';

const prefix = 'draft:';

/** Where a member's draft lies on this device; members who share a device never see each other's. */
export function localDraftName(memberPath: string, key: string): string {
  return `${prefix}${memberPath}:${key}`;
}

/** The draft that lies on this device, if any. */
export function readLocalDraft(name: string): LocalDraft | null {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    return isLocalDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

/** Keeps a draft on this device. */
export function keepLocalDraft(name: string, draft: LocalDraft): void {
  try {
    localStorage.setItem(name, JSON.stringify(draft));
  } catch {
    // Storage may be full or forbidden: the server then keeps what it can be sent.
  }
}

/** Drops all that the server has too: whoever signs out leaves nothing behind but what exists nowhere else. */
export function forgetKeptDrafts(): void {
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(prefix) && readLocalDraft(name)?.isKept) localStorage.removeItem(name);
    }
  } catch {
    // Nothing was kept either.
  }
}

function isLocalDraft(draft: unknown): draft is LocalDraft {
  return typeof draft === 'object' && draft !== null && 'fields' in draft && isFields(draft.fields);
}

function isFields(fields: unknown): fields is DraftFields {
  return (
    typeof fields === 'object' &&
    fields !== null &&
    Object.values(fields).every((one) => typeof one === 'string')
  );
}
