import { expect, test } from 'vitest';
import { storeName } from './store-fragment.ts';

test('a store is called by its name and town, but for one that has the town in its name', () => {
  expect(storeName({ name: 'Kaffebaren', town: 'Malmö' })).toBe('Kaffebaren, Malmö');
  expect(storeName({ name: 'Brygga malmö C', town: 'Malmö' })).toBe('Brygga malmö C');
});
