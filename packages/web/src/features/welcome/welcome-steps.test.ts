import { expect, test } from 'vitest';
import { afterWelcome, welcomeStepNamed, welcomeSteps } from './welcome-steps.ts';

test('the steps lead from one to the next, and then home', () => {
  const walked = ['/welcome/products'];
  for (const step of welcomeSteps) walked.push(afterWelcome(step));
  expect(walked).toEqual(['/welcome/products', '/welcome/interests', '/welcome/languages', '/']);
});

test('only the steps have names', () => {
  expect(welcomeStepNamed('interests')).toBe('interests');
  expect([welcomeStepNamed('admin'), welcomeStepNamed(undefined)]).toEqual([undefined, undefined]);
});
