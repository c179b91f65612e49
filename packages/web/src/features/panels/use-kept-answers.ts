import { type RefObject, useEffect, useState } from 'react';
import { keepLocalDraft, localDraftName, readLocalDraft } from '../drafts/local-draft.ts';
import { useViewer } from '../frame/use-viewer.ts';

interface KeptAnswers {
  /** An element of the form. */
  anchor: RefObject<HTMLElement | null>;
  /** Of the poll. */
  number: number;
  /** Told what lay here, by the names of the fields; several values of one name are lines. */
  onOpen: (values: Record<string, string>) => void;
  /** What was just refused: it is newer than any draft. */
  refused: Record<string, string>;
}

/**
 * Keeps answers in this browser alone while they are filled in: on the server they would lie under the member's name.
 * Returns the name under which they lie, for whoever sends the form to drop them.
 */
export function useKeptAnswers({ anchor, number, onOpen, refused }: KeptAnswers): string | undefined {
  const viewer = useViewer();
  const [member] = useState(viewer?.path);
  const name = member === undefined ? undefined : localDraftName(member, `poll:${number}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form is opened once; what comes later is typed
  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!form || name === undefined) return;
    const kept = readLocalDraft(name);
    if (kept !== null && Object.keys(refused).length === 0) onOpen({ ...kept.fields, ...filledIn(form) });
    const keep = () => {
      // The next moment: a list that was put in order has its fields by then.
      setTimeout(() => keepLocalDraft(name, { fields: answersOf(form), since: null, isKept: false }));
    };
    const listening = new AbortController();
    for (const typed of ['input', 'change', 'click'])
      form.addEventListener(typed, keep, { signal: listening.signal });
    return () => listening.abort();
  }, [name]);
  return name;
}

/** What was filled in before this looked at the form, of whole questions: it is newer than what lay here. */
function filledIn(form: HTMLFormElement): Record<string, string> {
  const answers = answersOf(form);
  const fields: Record<string, string> = {};
  for (const field of form.elements) {
    if (!(isField(field) && isChanged(field))) continue;
    const [question] = field.name.split('_');
    for (const { name } of Array.from(form.elements).filter(isField))
      if (name.split('_')[0] === question) fields[name] = answers[name] ?? '';
  }
  return fields;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (element: Element): element is Field =>
  /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && /^q\d/.test((element as Field).name);

/** Whether a field is not as the page came with it. */
function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
  if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type))
    return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
}

function answersOf(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (!/^q\d/.test(name) || typeof value !== 'string') continue;
    fields[name] = name in fields ? `${fields[name]}\n${value}` : value;
  }
  return fields;
}
