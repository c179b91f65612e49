import { useCallback, useEffect, useState } from 'react';
import { useActionData } from 'react-router';
import { isAlive } from './alive.ts';
import type { FormErrors, FormResult } from './form-result.ts';
import { noteSentForm } from './sent-forms.ts';
import { useSite } from './site.tsx';

/** What a form on a page knows of itself. */
export interface RouteFormState {
  intent: string;
  id: string;
  /** For `RouteForm`: takes what was filled in, and is told when it was delivered, and what became of it. */
  send: (form: FormData) => void;
  onDelivered: (result: FormResult | undefined) => void;
  /** What became of the last that was sent. */
  result: FormResult | undefined;
  /** The refusal that stands: of the last that was sent, or of what was sent before scripts ran. */
  refusal: FormResult | undefined;
  /** On its way. */
  sending: boolean;
  /** What was just sent, to show its effect before it is certain. */
  sent: FormData | undefined;
  errors: FormErrors;
  /** What was typed when the form was refused without JavaScript. */
  values: Record<string, string>;
  /** How its text will look, when that was asked for. */
  preview: string | undefined;
  /** How often it was carried out: as a key, it empties the form for the next time. */
  round: number;
  /** One for each thing to be made, so that sending twice makes one. */
  idempotencyKey: string;
  /** What the action returned when it last was carried out. */
  value: unknown;
  /** Where on the page the result of the last time is: `#post-12`. */
  place: string | undefined;
}

/**
 * A form that is sent to the action of its route: `intent` names the action, `id` tells the form from others
 * of the same intent on the page. With JavaScript the page stays; without, it is loaded again.
 */
export function useRouteForm(intent: string, id: string = intent): RouteFormState {
  const [sent, setSent] = useState<FormData>();
  const [result, setResult] = useState<FormResult>();
  const fromDocument = useActionData() as FormResult | undefined;
  const { pageKey } = useSite();
  const [key, setKey] = useState(() => (isAlive() ? randomKey() : `${pageKey}${id}`));
  const [round, setRound] = useState(0);

  const send = useCallback(
    (form: FormData) => {
      setSent(form);
      noteSentForm(id, form);
    },
    [id],
  );
  const onDelivered = useCallback(
    (became: FormResult | undefined) => {
      setSent(undefined);
      noteSentForm(id, undefined);
      // What led to another page says nothing here.
      if (became === undefined) return;
      setResult(became);
      if (!became.done) return;
      setRound((before) => before + 1);
      setKey(randomKey());
    },
    [id],
  );
  useEffect(() => () => noteSentForm(id, undefined), [id]);

  // Once the page itself has sent it, what the document came with is past.
  const became = result ?? fromDocument;
  const refused = became?.done === false && became.form === id ? became : undefined;
  return {
    intent,
    id,
    send,
    onDelivered,
    result,
    refusal: refused,
    sending: sent !== undefined,
    sent,
    errors: refused?.errors ?? {},
    values: refused?.values ?? {},
    preview: refused?.preview,
    round,
    idempotencyKey: key,
    value: result?.done ? result.value : undefined,
    place: result?.done && sent === undefined ? result.to : undefined,
  };
}

/** Random enough to be unlike any other; works on plain HTTP too, where `randomUUID` is missing. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
