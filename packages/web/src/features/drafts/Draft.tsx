import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useViewer } from '../frame/use-viewer.ts';
import type { DraftKeeperParts } from './DraftKeeper.tsx';
import { localDraftName } from './local-draft.ts';
import type { AnsweredDraft, DraftFields } from './opened-draft.ts';

export interface DraftParts {
  /** Where it is written: `answer:12`. */
  place: string;
  /** The fields that are kept. */
  fields: string[];
  form: RouteFormState;
  /** What the server kept, when the page was made. */
  server?: AnsweredDraft | null;
  /** Kept on this device alone. */
  isLocal?: boolean;
  /** What the fields hold when nothing was written; empty unless told. */
  blank?: DraftFields;
  /** Told when a draft is brought back into the fields. */
  onOpen?: (fields: DraftFields) => void;
}

/**
 * Keeps what is written in the form it stands in: on this device at once, on the server a moment later. Where scripts
 * do not run, it is nothing.
 */
export function Draft(parts: DraftParts) {
  const viewer = useViewer();
  const anchor = useRef<HTMLInputElement>(null);
  const [late, setLate] = useState<{ Keeper: ComponentType<DraftKeeperParts> }>();
  useEffect(() => {
    let ended = false;
    import('./DraftKeeper.tsx').then(
      ({ DraftKeeper }) => !ended && setLate({ Keeper: DraftKeeper }),
      () => {},
    );
    return () => {
      ended = true;
    };
  }, []);
  const [member] = useState(viewer?.path);
  if (member === undefined) return null;
  const name = localDraftName(member, parts.place);
  return (
    <>
      {/* Whoever sends the form drops the draft. */}
      <input ref={anchor} type="hidden" name="draft" value={name} />
      {late && <late.Keeper {...parts} name={name} anchor={anchor} />}
    </>
  );
}
