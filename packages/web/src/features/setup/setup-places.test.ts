import { expect, test } from 'vitest';
import { afterStep, setupPlaces, setupSteps, stepNamed } from './setup-places.ts';

test('every step is found by its path, and leads to the next until home', () => {
  for (const step of setupSteps) expect(stepNamed(setupPlaces[step].split('/').at(-1))).toBe(step);
  expect(setupSteps.map(afterStep)).toEqual([...setupSteps.slice(1).map((step) => setupPlaces[step]), '/']);
  expect([stepNamed('BRAND'), stepNamed(undefined)]).toEqual([undefined, undefined]);
});
