/** The steps of setting a community up, in their order. */
export const setupSteps = ['BRAND', 'CATEGORIES', 'LANGUAGES', 'PRODUCTS', 'TEAM'] as const;
export type SetupStep = (typeof setupSteps)[number];

/** What an admin said of a step. */
export type StepAnswer = 'DONE' | 'SKIPPED';

/** What is kept. */
export type SetupRecord = { answers: Partial<Record<SetupStep, StepAnswer>>; closed: boolean };

/** What is there already, whoever made it. */
export type SetupFacts = { categories: number; products: number; team: number };

export type StepState = 'OPEN' | StepAnswer;

/** The record of a community that nobody has begun to set up. */
export const untouched: SetupRecord = { answers: {}, closed: false };

/** How far each step is: what is there counts, whatever was said before. */
export function stepsOf(record: SetupRecord, facts: SetupFacts): { step: SetupStep; state: StepState }[] {
  return setupSteps.map((step) => ({
    step,
    state: isThere(step, facts) ? 'DONE' : (record.answers[step] ?? 'OPEN'),
  }));
}

function isThere(step: SetupStep, { categories, products, team }: SetupFacts): boolean {
  if (step === 'CATEGORIES') return categories > 0;
  if (step === 'PRODUCTS') return products > 0;
  // The admin who looks is one of them.
  if (step === 'TEAM') return team > 1;
  return false;
}

/** The first step that is open from one on; null when all that follow are answered. */
export function stepAfter(
  steps: readonly { step: SetupStep; state: StepState }[],
  from: SetupStep | null,
): SetupStep | null {
  const begin = from === null ? 0 : setupSteps.indexOf(from) + 1;
  return steps.slice(begin).find(({ state }) => state === 'OPEN')?.step ?? null;
}
