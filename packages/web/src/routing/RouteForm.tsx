import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useFormAction } from 'react-router';
import { Courier } from './Courier.tsx';
import type { RouteFormState } from './use-route-form.ts';

interface RouteFormParts {
  form: RouteFormState;
  /** Values that are not typed: which post, which version. */
  hidden?: Record<string, string | number>;
  /** Another route's action; the page's own when absent. */
  action?: string;
  /** Where it is on a long page, by an id: shown again without scripts, it is in sight. */
  place?: string;
  className?: string;
  /** For forms that carry files. */
  withFiles?: boolean;
  /** The whole document follows, with scripts as without: for what changes every part of a page. */
  reload?: boolean;
  onInput?: (event: FormEvent<HTMLFormElement>) => void;
  children: ReactNode;
}

/** What somebody can fill in. */
const typed = 'input:not([type="hidden"]), textarea, select, [contenteditable]';

/** The form of `useRouteForm`: carries its intent, its id and its idempotency key. */
export function RouteForm({
  form,
  hidden,
  action,
  place,
  className,
  withFiles,
  reload,
  onInput,
  children,
}: RouteFormParts) {
  const { sent, result, refusal } = form;
  const pageAction = useFormAction(action);
  const element = useRef<HTMLFormElement>(null);
  // Carried out, it is made anew and so emptied; one that is a button alone stays, and the focus with it.
  const [fresh, setFresh] = useState(0);
  const { round } = form;
  const handedOver = useRef<FormData>(undefined);
  useEffect(() => {
    const { current: form } = element;
    if (form?.querySelector(typed) && !isGoneOnWith(form, handedOver.current)) setFresh(round);
  }, [round]);
  // A refused form leads to its first field that objects, or to what it says; refused before scripts ran, when they do,
  // unless somebody has gone on meanwhile.
  const isSent = result !== undefined;
  useEffect(() => {
    if (refusal === undefined || !(isSent || document.activeElement === document.body)) return;
    const field = element.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (field) field.focus();
    else element.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' });
  }, [refusal, isSent]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    handedOver.current = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    form.send(handedOver.current);
  };
  return (
    <>
      {sent && <Courier form={sent} action={action} withFiles={withFiles} onDelivered={form.onDelivered} />}
      <form
        key={fresh}
        ref={element}
        method="post"
        action={reload ? action : place ? `${pageAction}#${place}` : pageAction}
        className={className}
        encType={withFiles ? 'multipart/form-data' : undefined}
        onInput={onInput}
        onSubmit={reload ? undefined : send}
      >
        <input type="hidden" name="intent" value={form.intent} />
        <input type="hidden" name="form" value={form.id} />
        <input type="hidden" name="idempotencyKey" value={form.idempotencyKey} suppressHydrationWarning />
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
      </form>
    </>
  );
}

/** Whether somebody has typed on while the form was on its way: that stays in it. */
function isGoneOnWith(form: HTMLFormElement, sent: FormData | undefined): boolean {
  const now = new FormData(form);
  return [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some(
    ({ name, type }) =>
      /^(text|search|email|url|tel|number|textarea)$/.test(type) &&
      sent !== undefined &&
      now.get(name) !== sent.get(name),
  );
}
