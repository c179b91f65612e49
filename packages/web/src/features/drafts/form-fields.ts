import type { DraftFields } from './opened-draft.ts';

/** What stands in the named fields of a form. */
export function readFields(form: HTMLFormElement, names: string[]): DraftFields {
  const data = new FormData(form);
  return Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? '')]));
}

/** Whether a text in a form is not what the page came with. */
export function isTypedIn(form: HTMLFormElement): boolean {
  return [
    ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      '[name="title"], [name="problem"], [name="who"], [name="markdown"]',
    ),
  ].some(({ value, defaultValue }) => value !== defaultValue && value !== '');
}

/** Fills the named fields in, as if it had been done by hand: whatever listens to the form hears of it. */
export function fillFields(form: HTMLFormElement, fields: DraftFields): void {
  const { kind, ...others } = fields;
  // The kind decides which other fields there are: they are filled once it is settled.
  const choice =
    kind === undefined
      ? null
      : form.querySelector<HTMLInputElement>(`[name="kind"][value="${CSS.escape(kind)}"]`);
  const fill = () => {
    for (const [name, value] of Object.entries(others)) fillField(form, name, value);
  };
  if (choice === null || choice.checked) {
    fill();
    return;
  }
  choice.click();
  setTimeout(fill, 0);
}

function fillField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  const isField =
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement;
  if (!isField || field.type === 'hidden' || field.value === value) return;
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
