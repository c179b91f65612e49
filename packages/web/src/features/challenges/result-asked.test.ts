import { expect, test } from 'vitest';
import { looksOn, resultAskedIn, resultVariables } from './result-asked.ts';

function form(...fields: [string, string][]) {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

test('the button that was pressed says what is next; what was found and chosen goes along', () => {
  const carried: [string, string][] = [
    ['entriesFound', 'cups & lids'],
    ['leafed', 'after Zm9v'],
    ['entryText', 'sleeves'],
    ['chosen', '12'],
    ['chosen', '7'],
  ];
  const found = { search: 'cups & lids', leaf: 'after Zm9v', chosen: [12, 7] };
  expect(resultAskedIn(form(...carried))).toEqual(found);
  expect(resultAskedIn(form(...carried, ['choose', '9']))).toEqual({ ...found, chosen: [12, 7, 9] });
  expect(resultAskedIn(form(...carried, ['leaf', 'before YmFy']))).toEqual({ ...found, leaf: 'before YmFy' });
  expect(resultAskedIn(form(...carried, ['find', 'yes']))).toEqual({
    ...found,
    search: 'sleeves',
    leaf: null,
  });
});

test('a page is asked for by its cursor', () => {
  const asked = { search: null, chosen: [] };
  expect(resultVariables({ ...asked, leaf: null })).toEqual({ ...asked, first: 10, after: undefined });
  expect(resultVariables({ ...asked, leaf: 'after Zm9v' })).toEqual({ ...asked, first: 10, after: 'Zm9v' });
  expect(resultVariables({ ...asked, leaf: 'before Zm9v' })).toEqual({ ...asked, last: 10, before: 'Zm9v' });
});

test('what is no entry or no page, or comes twice, or is too much is left out', () => {
  const chosen = (...numbers: string[]) =>
    resultAskedIn(form(...numbers.map((number): [string, string] => ['chosen', number]))).chosen;
  expect(chosen('3', 'x', '3', '-1', '9999999999')).toEqual([3]);
  expect(chosen(...Array.from({ length: 30 }, (_, n) => String(n)))).toHaveLength(20);
  expect(resultAskedIn(form(['find', 'yes'], ['entryText', ' \0 ']))).toMatchObject({ search: null });
  expect(resultAskedIn(form(['leaf', 'around Zm9v']))).toMatchObject({ leaf: null });
});

test('a form without such a button is sent to publish', () => {
  expect(looksOn(form(['entryText', 'sleeves'], ['chosen', '7']))).toBe(false);
  expect(looksOn(form(['choose', '7']))).toBe(true);
});
