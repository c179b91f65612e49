/**
 * The scales of RICE as teams use them: impact and confidence are chosen from a few steps, since more would be guessing.
 * Each step is in percent.
 */
export const impacts = {
  MASSIVE: 300,
  HIGH: 200,
  MEDIUM: 100,
  LOW: 50,
  MINIMAL: 25,
} as const;
export type Impact = keyof typeof impacts;

export const confidences = { HIGH: 100, MEDIUM: 80, LOW: 50 } as const;
export type Confidence = keyof typeof confidences;

/** Bounds: people in a quarter, and months of one person. */
export const priorityBounds = { reach: 5_000_000, effort: { least: 0.1, most: 120 } };
