import { textIn } from '../../routing/text-in.ts';

/**
 * The number that was typed in a field; null when it is empty. What is no number stays as it is: the API says so, and
 * of which field.
 */
export function numberIn(form: FormData, name: string): number | string | null {
  const typed = textIn(form, name).trim();
  if (typed === '') return null;
  const plain = typed.replace('−', '-').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : typed;
}
