/** The fields of a form as they are being filled in. */
export type DraftFields = Record<string, string>;

/** A draft as the API answers it. */
export interface AnsweredDraft {
  data: unknown;
  updatedAt: unknown;
}

/** A draft as the server keeps it. */
export interface ServerDraft {
  fields: DraftFields;
  savedAt: string;
}

/** A draft as this device keeps it. */
export interface LocalDraft {
  fields: DraftFields;
  /** When the server's draft was saved that this one continues; null when there was none. */
  since: string | null;
  /** Whether the server has just this. */
  isKept: boolean;
}

/** What is shown when a form is opened. */
export interface OpenedDraft {
  fields: DraftFields | null;
  since: string | null;
  /** Whether the server has it. */
  isKept: boolean;
  /** What another device wrote meanwhile. */
  other: DraftFields | null;
  /** The page may be older than what this device knows was saved: the server has to be asked whether it is still there. */
  isDoubtful: boolean;
}

/**
 * Which draft a form opens with. What this device wrote and the server never got comes first: it exists nowhere else.
 * What both wrote is kept both.
 */
export function openedDraft(server: ServerDraft | null, local: LocalDraft | null): OpenedDraft {
  const ofServer = {
    fields: server?.fields ?? null,
    since: server?.savedAt ?? null,
    isKept: true,
    other: null,
    isDoubtful: false,
  };
  if (local === null || isEmpty(local.fields)) return ofServer;
  if (server !== null && sameFields(server.fields, local.fields)) return ofServer;
  if (local.isKept) {
    // Newer there: another device went on. Else it was sent elsewhere, or saved after the page was made.
    if (server !== null && server.savedAt > (local.since ?? '')) return ofServer;
    return { fields: local.fields, since: local.since, isKept: true, other: null, isDoubtful: true };
  }
  const mine = { fields: local.fields, since: server?.savedAt ?? null, isKept: false, isDoubtful: false };
  const isOther =
    server !== null &&
    server.savedAt !== local.since &&
    !isEmpty(server.fields) &&
    !continues(local.fields, server.fields);
  return { ...mine, other: isOther ? server.fields : null };
}

/** Whether two forms are filled in alike; a missing field is an empty one. */
export function sameFields(one: DraftFields, other: DraftFields): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? '') === (other[name] ?? ''));
}

/** Whether one text is the other with more at its end: the same writer, a moment later. */
export function continues(later: DraftFields, earlier: DraftFields): boolean {
  return Object.entries(earlier).every(([name, value]) => (later[name] ?? '').startsWith(value));
}

/** What the API answered, as it is used here. */
export function serverDraft(draft: AnsweredDraft | null | undefined): ServerDraft | null {
  return draft ? { fields: fieldsOf(draft.data), savedAt: String(draft.updatedAt) } : null;
}

/** Whether nothing was written: choices alone are no text. */
export function isEmpty(fields: DraftFields): boolean {
  return ['title', 'problem', 'who', 'markdown'].every((name) => (fields[name] ?? '').trim() === '');
}

/** The fields in what the server keeps; what is no text is left out. */
function fieldsOf(data: unknown): DraftFields {
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(
    Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
