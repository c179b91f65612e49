import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { DraftLine, OtherDraft } from '../../design/late/DraftLine.tsx';
import { UndoBar } from '../../design/UndoBar.tsx';
import { useWords } from '../../words/words.ts';
import type { DraftParts } from './Draft.tsx';
import { type DraftView, KeptForm } from './kept-form.ts';
import { serverDraft } from './opened-draft.ts';

export interface DraftKeeperParts extends DraftParts {
  /** On this device. */
  name: string;
  /** An element of the form. */
  anchor: RefObject<HTMLInputElement | null>;
}

const nothing: DraftView = { state: 'nothing', other: null, thrown: null };
const noBlank = {};

/** Keeps a form and tells its writer so: where the draft is, what another device wrote, how to throw it away. */
export function DraftKeeper(parts: DraftKeeperParts) {
  const { anchor, form, isLocal, onOpen } = parts;
  const t = useWords();
  const kept = useKeptForm(parts);
  const view = useSyncExternalStore(
    (listener) => kept?.subscribe(listener) ?? (() => {}),
    () => kept?.view ?? nothing,
  );
  const { sending } = form;
  useEffect(() => {
    if (kept === null) return;
    kept.isSending = sending;
    if (sending) kept.rest();
  }, [kept, sending]);
  if (kept === null) return <DraftLine />;
  const { state, other, thrown } = view;
  const told =
    state === 'kept'
      ? t('draft.kept')
      : state === 'here'
        ? t(isLocal ? 'draft.keptHere' : 'draft.onlyHere')
        : '';
  return (
    <>
      {other && (
        <OtherDraft
          title={t('draft.otherTitle')}
          text={[other.title, other.problem, other.who, other.markdown].filter(Boolean).join('\n\n')}
          words={{ explain: t('draft.otherExplain'), take: t('draft.otherTake'), keep: t('draft.otherKeep') }}
          onTake={() => {
            // The fields that it needs are there before it is filled in.
            flushSync(() => onOpen?.(other));
            kept.swap();
          }}
          onKeep={() => kept.settle()}
        />
      )}
      {thrown ? (
        <UndoBar
          inPlace
          undo={
            <button type="button" onClick={() => kept.bringBack()}>
              {t('draft.bringBack')}
            </button>
          }
        >
          {t('draft.thrown')}
        </UndoBar>
      ) : (
        <DraftLine
          told={told}
          discard={told === '' ? undefined : t('draft.discard')}
          onDiscard={() => {
            void kept.discard();
            anchor.current?.form?.querySelector<HTMLElement>('[name="markdown"]')?.focus();
          }}
        />
      )}
    </>
  );
}

function useKeptForm({
  name,
  anchor,
  place,
  fields,
  form,
  server,
  isLocal,
  blank = noBlank,
  onOpen,
}: DraftKeeperParts) {
  const [kept, setKept] = useState<KeptForm | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form is opened once; what comes later is typed
  useEffect(() => {
    const element = anchor.current?.form;
    if (!element) return;
    const opened = new KeptForm({ form: element, name, place: isLocal ? null : place, fields, blank });
    const listening = new AbortController();
    const { signal } = listening;
    for (const typed of ['input', 'change'])
      element.addEventListener(typed, () => opened.heard(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && opened.leave(), { signal });
    addEventListener('pagehide', () => opened.leave(), { signal });
    addEventListener('online', () => opened.leave(), { signal });
    // What was just refused stands in the fields, and is newer than any draft.
    if (Object.keys(form.values).length === 0) {
      // So does what the address brought along: it was asked for just now.
      const wanted = new URLSearchParams(location.search);
      const { fields: shown } = opened.open(form.round === 0 ? serverDraft(server) : null, (field) =>
        wanted.has(field),
      );
      if (shown !== null) onOpen?.(shown);
    }
    setKept(opened);
    return () => {
      listening.abort();
      opened.close();
    };
  }, [name]);
  return kept;
}
