/** Where each step of setting up is; the last part of the path names it. */
export const setupPlaces = {
  BRAND: '/setup/brand',
  CATEGORIES: '/setup/categories',
  LANGUAGES: '/setup/languages',
  PRODUCTS: '/setup/products',
  TEAM: '/setup/team',
} as const;

/** A step of setting up. */
export type SetupStep = keyof typeof setupPlaces;

/** The steps in their order. */
export const setupSteps = Object.keys(setupPlaces) as SetupStep[];

/** The step that a path names; nothing for any other. */
export function stepNamed(name: string | undefined): SetupStep | undefined {
  return setupSteps.find((step) => setupPlaces[step] === `/setup/${name}`);
}

/** Where one goes after a step; home after the last. */
export function afterStep(step: SetupStep): string {
  const next = setupSteps[setupSteps.indexOf(step) + 1];
  return next === undefined ? '/' : setupPlaces[next];
}
