import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import type { FormResult } from './form-result.ts';
import { whenPainted } from './when-painted.ts';

interface CourierParts {
  form: FormData;
  /** Another route's action; the page's own when absent. */
  action?: string;
  withFiles?: boolean;
  onDelivered: (result: FormResult | undefined) => void;
}

/**
 * Carries a form to its action. The router tells all who carry one of each step of any: so that a press costs the same
 * on a page with a hundred forms, a form has its courier only while it is on its way.
 */
export function Courier({ form, action, withFiles, onDelivered }: CourierParts) {
  const { submit, state, data } = useFetcher<FormResult>();
  const taken = useRef<FormData>(undefined);
  const line = useRef(Promise.resolve());
  const [delivered, setDelivered] = useState<FormData>();
  useEffect(() => {
    if (taken.current === form) return;
    taken.current = form;
    const encType = withFiles ? 'multipart/form-data' : undefined;
    // What the press shows is seen first.
    const carry = async () => {
      const { pathname } = location;
      await submit(form, { method: 'post', action, encType, preventScrollReset: true });
      // The page stays where it is; one that it led to begins at its top, or where its address says.
      if (location.pathname !== pathname && location.hash === '') scrollTo({ top: 0, behavior: 'instant' });
      // After what the router itself has to say of it. What was sent again meanwhile is still on its way.
      if (taken.current === form) startTransition(() => setDelivered(form));
    };
    whenPainted(() => {
      // One after the other: side by side, the server might hear of a vote after hearing that it is taken back.
      line.current = line.current.then(carry, carry);
    });
  }, [form, action, withFiles, submit]);
  // Before anybody sees it: the page shows by now what the form did.
  useLayoutEffect(() => {
    if (delivered === form && state === 'idle') onDelivered(data);
  }, [delivered, form, state, data, onDelivered]);
  return null;
}
