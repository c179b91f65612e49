import { textIn } from '../../routing/text-in.ts';

/** Entries that can be placed, at most; as many as the API takes. */
export const mostPlaced = 20;

/** Entries that are offered at once. */
export const offeredAtOnce = 10;

/** What the form of a result asks for besides: what is looked for among the entries, and which were chosen. */
export interface ResultAsked {
  search: string | null;
  /** Which of those that are found: `after` or `before` and a cursor; null for the first. */
  leaf: string | null;
  /** Entries that shall be placed, by their numbers, in the order in which they were chosen. */
  chosen: number[];
}

/** Whether the form is sent to look for entries or to choose one, and not to publish anything. */
export const looksOn = (form: FormData) => ['find', 'leaf', 'choose'].some((act) => form.has(act));

/** What the form asks for: it carries what was found and chosen before, and the button that was pressed says what next. */
export function resultAskedIn(form: FormData): ResultAsked {
  const finds = form.has('find');
  // Whoever goes on in what was found has not looked for what is typed in the field meanwhile.
  const search = textIn(form, finds ? 'entryText' : 'entriesFound');
  const leaf = finds ? '' : textIn(form, form.has('leaf') ? 'leaf' : 'leafed');
  const numbers = [...form.getAll('chosen'), ...form.getAll('choose')].filter(
    (text): text is string => typeof text === 'string' && /^\d{1,9}$/.test(text),
  );
  return {
    search: search.replaceAll('\0', '').trim() || null,
    leaf: /^(after|before) \S/.test(leaf) ? leaf : null,
    chosen: [...new Set(numbers.map(Number))].slice(0, mostPlaced),
  };
}

/** The same as the API's arguments. */
export function resultVariables({ search, leaf, chosen }: ResultAsked) {
  const [way, cursor] = leaf?.split(' ') ?? [];
  const page =
    way === 'before' ? { last: offeredAtOnce, before: cursor } : { first: offeredAtOnce, after: cursor };
  return { search, chosen, ...page };
}
