/** Who is told that an idea stands elsewhere, as the API names them; the first unless one is chosen. */
export const tellings = ['ALL', 'AUTHOR', 'NOBODY'] as const;

/** Whom the form lets be told. */
export function toldBy(form: FormData): (typeof tellings)[number] {
  return tellings.find((one) => one === form.get('tells')) ?? tellings[0];
}
