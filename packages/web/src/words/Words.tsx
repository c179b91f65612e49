import { Trans } from '@lingui/react';
import type { ReactElement, ReactNode } from 'react';
import type { WordValues } from '../generated/words.d.ts';
import type { WordKey } from './words.ts';

interface RichText<Key extends WordKey> {
  id: Key;
  /** What stands for `{name}` in the message; elements are welcome. */
  values?: { [Name in keyof NonNullable<WordValues[Key]>]: ReactNode };
  /** What stands for `<name>…</name>` in the message. */
  components?: Record<string, ReactElement>;
}

/** A message with elements in it: `<Words id="ask.rules" components={{ link: <Link to="/rules" /> }} />`. */
export function Words<Key extends WordKey>({ id, values, components }: RichText<Key>) {
  return <Trans id={id} values={values} components={components} />;
}
