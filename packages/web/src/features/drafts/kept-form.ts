import { forgetLocalDraft } from '../../routing/forget-local-draft.ts';
import { deleteDraft, readDraft, saveDraft } from './draft-requests.ts';
import { fillFields, isTypedIn, readFields } from './form-fields.ts';
import { keepLocalDraft, readLocalDraft } from './local-draft.ts';
import {
  continues,
  type DraftFields,
  isEmpty,
  type OpenedDraft,
  openedDraft,
  type ServerDraft,
  sameFields,
} from './opened-draft.ts';

/** This device is never further behind than this. */
const soon = 400;
/** The server hears of it once the writer pauses, and all the same after a while. */
const pause = 1500;
const longest = 10_000;
/** When the server could not be reached, it is tried again after this. */
const again = 15_000;

/** What a writer is told. */
export interface DraftView {
  /** Nothing to tell; being written; the server has it; only this device has it. */
  state: 'nothing' | 'writing' | 'kept' | 'here';
  /** What another device wrote at the same place. */
  other: DraftFields | null;
  /** What was just thrown away. */
  thrown: DraftFields | null;
}

interface KeptFormParts {
  form: HTMLFormElement;
  /** On this device. */
  name: string;
  /** On the server; null for what is kept on this device alone. */
  place: string | null;
  fields: string[];
  blank: DraftFields;
}

/** A form whose fields are kept while they are filled in: on this device at once, on the server a moment later. */
export class KeptForm {
  readonly #parts: KeptFormParts;
  readonly #listeners = new Set<() => void>();
  #view: DraftView = { state: 'nothing', other: null, thrown: null };
  #since: string | null = null;
  /** What the server was sent last. */
  #sent: DraftFields | null = null;
  #here: ReturnType<typeof setTimeout> | undefined;
  #there: ReturnType<typeof setTimeout> | undefined;
  #firstUnsent: number | undefined;
  #isSaving = false;
  #isFilling = false;
  /** The form is on its way: keeping it now would bring back what is about to be dropped. */
  isSending = false;

  constructor(parts: KeptFormParts) {
    this.#parts = parts;
  }

  get view(): DraftView {
    return this.#view;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Brings back what was being written; `fixed` fields stay as they are. */
  open(server: ServerDraft | null, fixed: (field: string) => boolean): OpenedDraft {
    const opened = openedDraft(server, readLocalDraft(this.#parts.name));
    this.#since = opened.since;
    // Somebody typed before this came: their words stay, and what lay here beside them.
    if (isTypedIn(this.#parts.form)) {
      const now = this.#read();
      const before = [opened.fields, opened.other].find(
        (fields) => fields !== null && !continues(now, fields),
      );
      this.#show({ state: 'writing', other: before ?? null });
      this.#plan();
      return { ...opened, fields: null };
    }
    if (opened.fields === null) {
      forgetLocalDraft(this.#parts.name);
      return opened;
    }
    this.#show({ state: opened.isKept ? 'kept' : 'here', other: opened.other });
    this.#fill(Object.fromEntries(Object.entries(opened.fields).filter(([field]) => !fixed(field))));
    if (opened.isKept) this.#sent = opened.fields;
    else this.#plan();
    if (opened.isDoubtful) void this.#askAbout(opened.fields);
    return opened;
  }

  /** Somebody typed. */
  heard(): void {
    if (this.#isFilling || this.isSending) return;
    this.#show({ state: 'writing', thrown: null });
    this.#plan();
  }

  /** The page may go: this device has it, and the server is told. */
  leave(): void {
    if (this.#here === undefined && this.#there === undefined) return;
    this.#keepHere();
    void this.#keepThere();
  }

  /** Nobody writes here any more. */
  close(): void {
    if (!this.isSending) this.leave();
    this.rest();
  }

  /** Plans nothing more, for instance because the form is on its way. */
  rest(): void {
    clearTimeout(this.#here);
    clearTimeout(this.#there);
    this.#here = undefined;
    this.#there = undefined;
    this.#firstUnsent = undefined;
  }

  /** Throws it away; it can be brought back as long as the page is there. */
  async discard(): Promise<void> {
    const thrown = this.#read();
    this.rest();
    this.#fill({
      ...Object.fromEntries(Object.keys(thrown).map((name) => [name, ''])),
      ...this.#parts.blank,
    });
    forgetLocalDraft(this.#parts.name);
    this.#since = null;
    this.#sent = null;
    this.#show({ state: 'nothing', thrown, other: null });
    if (this.#parts.place !== null) await deleteDraft(this.#parts.place);
  }

  /** Brings back what was thrown away. */
  bringBack(): void {
    const { thrown } = this.#view;
    if (thrown === null) return;
    this.#fill(thrown);
    this.#show({ state: 'writing', thrown: null });
    this.#plan();
  }

  /** Goes on with what the other device wrote; what stood here can be had back in the same way. */
  swap(): void {
    const { other } = this.#view;
    if (other === null) return;
    const mine = this.#read();
    this.#fill(other);
    this.#keepHere();
    this.#show({ other: mine });
  }

  /** Goes on with what stands here; the server's is replaced with it. */
  settle(): void {
    this.#show({ other: null, state: 'writing' });
    this.#plan();
  }

  /** What this device knows was saved may have been sent or thrown away elsewhere since: it then goes here too. */
  async #askAbout(shown: DraftFields): Promise<void> {
    const { place, name, blank } = this.#parts;
    const there = place === null ? undefined : await readDraft(place);
    if (there !== null || !sameFields(shown, this.#read())) return;
    this.#fill({ ...Object.fromEntries(Object.keys(shown).map((field) => [field, ''])), ...blank });
    forgetLocalDraft(name);
    this.#since = null;
    this.#sent = null;
    this.#show({ state: 'nothing' });
  }

  #read(): DraftFields {
    return readFields(this.#parts.form, this.#parts.fields);
  }

  #fill(values: DraftFields): void {
    this.#isFilling = true;
    fillFields(this.#parts.form, values);
    // A changed kind fills the rest a moment later.
    setTimeout(() => {
      this.#isFilling = false;
    }, 10);
  }

  #show(part: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...part };
    for (const listener of this.#listeners) listener();
  }

  #plan(wait = pause): void {
    this.#here ??= setTimeout(() => this.#keepHere(), soon);
    if (this.#parts.place === null) return;
    this.#firstUnsent ??= Date.now();
    clearTimeout(this.#there);
    const latest = Math.max(0, this.#firstUnsent + longest - Date.now());
    this.#there = setTimeout(() => void this.#keepThere(), wait === pause ? Math.min(pause, latest) : wait);
  }

  #keepHere(): void {
    clearTimeout(this.#here);
    this.#here = undefined;
    const fields = this.#read();
    if (isEmpty(fields)) forgetLocalDraft(this.#parts.name);
    else keepLocalDraft(this.#parts.name, { fields, since: this.#since, isKept: false });
    if (this.#parts.place === null) this.#show({ state: isEmpty(fields) ? 'nothing' : 'here' });
  }

  async #keepThere(): Promise<void> {
    const { place, name } = this.#parts;
    clearTimeout(this.#there);
    this.#there = undefined;
    this.#firstUnsent = undefined;
    // Two texts stand side by side: the writer chooses, not the clock.
    if (place === null || this.isSending || this.#view.other !== null) return;
    if (this.#isSaving) return this.#plan();
    const fields = this.#read();
    if (this.#sent !== null && sameFields(this.#sent, fields)) return this.#show({ state: 'kept' });
    this.#isSaving = true;
    const saved = await saveDraft(place, fields, this.#since);
    this.#isSaving = false;
    if (this.isSending) return;
    if (saved === 'conflict') {
      const other = await readDraft(place);
      this.#since = other?.savedAt ?? null;
      // What this page itself sent before, without hearing that it arrived, is no other text.
      if (!other || continues(fields, other.fields)) return this.#plan();
      return this.#show({ state: 'here', other: other.fields });
    }
    if (typeof saved === 'string') {
      this.#show({ state: 'here' });
      if (saved === 'unreachable') this.#plan(again);
      return;
    }
    this.#since = saved.savedAt;
    this.#sent = fields;
    const isSame = sameFields(fields, this.#read());
    if (!isEmpty(fields)) keepLocalDraft(name, { fields: this.#read(), since: this.#since, isKept: isSame });
    if (isSame) this.#show({ state: isEmpty(fields) ? 'nothing' : 'kept' });
  }
}
