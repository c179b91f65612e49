import { expect, test } from 'vitest';
import { tiersIn } from './tiers-in.ts';

/** A form of tiers in the order of their keys, as a page has it. */
function formOf(keys: readonly string[], more: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const key of keys) {
    const place = ['a', 'b', 'c', 'all'].indexOf(key);
    form.set(`tiers.${place}.key`, key);
    form.set(`tiers.${place}.formula`, 'reputation >= 1');
  }
  for (const [name, value] of Object.entries(more)) form.set(name, value);
  return form;
}
const keysIn = (form: FormData) =>
  (tiersIn(form).content as { tiers: { key: string }[] }).tiers.map(({ key }) => key);

const saved = ['a', 'b', 'c', 'all'];

test('tiers have the order of the form that was sent, and errors find the fields where they stood', () => {
  const form = formOf(['b', 'a', 'c', 'all']);
  expect(keysIn(form)).toEqual(['b', 'a', 'c', 'all']);
  expect(tiersIn(form).places).toEqual(['1', '0', '2', '3'].map(Number));
});

test('a press that no script took moves one by one; nothing passes the ends, and the last stays', () => {
  const moved = (move: string) => keysIn(formOf(saved, { move }));
  expect(moved('up b')).toEqual(['b', 'a', 'c', 'all']);
  expect(moved('down b')).toEqual(['a', 'c', 'b', 'all']);
  for (const nothing of ['up a', 'down c', 'up all', 'down all', 'up gone', ''])
    expect([nothing, moved(nothing)]).toEqual([nothing, saved]);
});
