import type { RouteFormState } from '../../routing/use-route-form.ts';

/** What stands in a form's fields: what was typed, where it was refused and loaded anew; else what was saved. */
export interface FormValues {
  text(name: string, saved: string | number | null | undefined): string;
  ticked(name: string, saved: boolean): boolean;
  error(name: string): string | undefined;
}

export function formValues({ values, errors }: RouteFormState): FormValues {
  const isAgain = Object.keys(values).length > 0;
  return {
    text: (name, saved) => (isAgain ? (values[name] ?? '') : saved == null ? '' : String(saved)),
    ticked: (name, saved) => (isAgain ? name in values : saved),
    error: (name) => errors.fields?.[name],
  };
}
