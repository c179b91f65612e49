/** A message as the build compiles it: texts, and what is put between them. */
export type Message = readonly Token[];
type Token = string | readonly [name: string, kind?: string, cases?: Cases];
type Cases = Record<string, Message | undefined>;

/** A message in words: its values put in, its cases chosen as the language counts. */
export function say(message: Message, values: Record<string, unknown>, language: string): string {
  return tell(message, values, language);
}

function tell(
  message: Message,
  values: Record<string, unknown>,
  language: string,
  /** What `#` stands for. */
  counted?: string,
): string {
  let told = '';
  for (const token of message) {
    if (token === '#') told += counted ?? token;
    else if (typeof token === 'string') told += token;
    else {
      const [name, kind, cases = {}] = token;
      const value = values[name];
      if (kind === 'plural') {
        const chosen =
          cases[String(value)] ?? cases[pluralRules(language).select(Number(value))] ?? cases.other;
        told += tell(chosen ?? [], values, language, number(language, value));
      } else if (kind === 'select') {
        const own = Object.hasOwn(cases, String(value)) ? cases[String(value)] : undefined;
        told += tell(own ?? cases.other ?? [], values, language, counted);
      } else if (kind === 'number') told += number(language, value);
      else told += value ?? '';
    }
  }
  return told;
}

// Intl's objects are dear to make and cheap to use.
const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

function pluralRules(language: string): Intl.PluralRules {
  const found = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, found);
  return found;
}

function number(language: string, value: unknown): string {
  const found = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, found);
  return found.format(Number(value));
}
