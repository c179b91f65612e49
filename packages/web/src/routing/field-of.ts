import type { RouteFormState } from './use-route-form.ts';

/**
 * For the fields of a form that changes something: what each is called and begins with, and what is wrong with it. What
 * was typed before it was refused comes first, then what it is `now`.
 */
export const fieldOf =
  <Now extends object>({ values, errors }: RouteFormState, now: Now | undefined) =>
  (name: string & keyof Now) => ({
    name,
    defaultValue: values[name] ?? (now?.[name] == null ? undefined : String(now[name])),
    error: errors.fields?.[name],
  });
