/** The three steps of the welcome, in their order; the name is the end of the path. */
export const welcomeSteps = ['products', 'interests', 'languages'] as const;

/** A step of the welcome. */
export type WelcomeStep = (typeof welcomeSteps)[number];

/** The step that a path names; nothing for any other. */
export function welcomeStepNamed(name: string | undefined): WelcomeStep | undefined {
  return welcomeSteps.find((step) => step === name);
}

/** Where one goes after a step; home after the last. */
export function afterWelcome(step: WelcomeStep): string {
  const next = welcomeSteps[welcomeSteps.indexOf(step) + 1];
  return next === undefined ? '/' : `/welcome/${next}`;
}
