import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import type { RouteFormState } from './use-route-form.ts';

interface RouteFormParts {
  form: RouteFormState;
  /** Values that are not typed: which post, which version. */
  hidden?: Record<string, string | number>;
  /** Another route's action; the page's own when absent. */
  action?: string;
  className?: string;
  /** For forms that carry files. */
  withFiles?: boolean;
  onInput?: (event: FormEvent<HTMLFormElement>) => void;
  children: ReactNode;
}

/** The form of `useRouteForm`: carries its intent, its id and its idempotency key. */
export function RouteForm({ form, hidden, action, className, withFiles, onInput, children }: RouteFormParts) {
  const { Form, data } = form.fetcher;
  const element = useRef<HTMLFormElement>(null);
  // A refused form leads to its first field that objects; without scripts the document is loaded anew.
  useEffect(() => {
    if (data?.done === false) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [data]);
  return (
    <Form
      key={form.round}
      ref={element}
      method="post"
      action={action}
      className={className}
      encType={withFiles ? 'multipart/form-data' : undefined}
      onInput={onInput}
      preventScrollReset
    >
      <input type="hidden" name="intent" value={form.intent} />
      <input type="hidden" name="form" value={form.id} />
      <input type="hidden" name="idempotencyKey" value={form.idempotencyKey} suppressHydrationWarning />
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  );
}
