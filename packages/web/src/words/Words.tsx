import { cloneElement, Fragment, type ReactElement, type ReactNode } from 'react';
import type { WordValues } from '../generated/words.d.ts';
import { textOf, useI18n, type WordKey } from './words.ts';

interface RichText<Key extends WordKey> {
  id: Key;
  /** What stands for `{name}` in the message; elements are welcome. */
  values?: { [Name in keyof NonNullable<WordValues[Key]>]: ReactNode };
  /** What stands for `<name>…</name>` in the message. */
  components?: Record<string, ReactElement>;
}

/** A message with elements in it: `<Words id="ask.rules" components={{ link: <Link to="/rules" /> }} />`. */
export function Words<Key extends WordKey>({ id, values, components = {} }: RichText<Key>) {
  const i18n = useI18n();
  const elements: ReactNode[] = [];
  // While the message is put together, a mark stands for each element, and for what only looks like a tag or a mark.
  const marked = Object.entries<ReactNode>(values ?? {}).map(([name, value]) => [
    name,
    isToBeMarked(value) ? `\uE000${elements.push(value) - 1}\uE001` : value,
  ]);
  return weave(textOf(i18n, id, Object.fromEntries(marked)), elements, components);
}

const isToBeMarked = (value: ReactNode) =>
  typeof value === 'object' || (typeof value === 'string' && /[<\uE000]/.test(value));

const piece = /<(\w+)>(.*?)<\/\1>|\uE000(\d+)\uE001/s;

/** The text with its elements where their marks and tags are. */
function weave(text: string, elements: ReactNode[], components: Record<string, ReactElement>): ReactNode {
  const woven: ReactNode[] = [];
  const parts = text.split(piece);
  // Text, and the three groups of a match, by turns.
  for (let i = 0; i < parts.length; i += 4) {
    if (parts[i]) woven.push(parts[i]);
    const [tag, inner, mark] = parts.slice(i + 1, i + 4);
    if (mark !== undefined) woven.push(<Fragment key={i}>{elements[Number(mark)]}</Fragment>);
    const component = tag === undefined ? undefined : components[tag];
    if (tag !== undefined && component === undefined) throw new Error(`There is no component for <${tag}>`);
    if (component) woven.push(cloneElement(component, { key: i }, weave(inner ?? '', elements, components)));
  }
  return woven;
}
