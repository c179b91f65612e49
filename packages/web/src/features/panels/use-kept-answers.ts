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
    if (kept !== null && Object.keys(refused).length === 0) onOpen(kept.fields);
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

function answersOf(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (!/^q\d/.test(name) || typeof value !== 'string') continue;
    fields[name] = name in fields ? `${fields[name]}\n${value}` : value;
  }
  return fields;
}
