/** What would help a member to be at home here. */
export type NextStep = 'CONFIRM' | 'PRODUCTS' | 'PICTURE' | 'POST';

/** What is known of them. */
export interface NextFacts {
  confirmed: boolean;
  hasPicture: boolean;
  /** Whether the brand has products at all. */
  hasProducts: boolean;
  ownsProducts: boolean;
  posts: number;
}

/** Who has written so much is at home without being told how. */
const settledFrom = 5;

/** What is left, in the order that helps most; nothing once it is all done. */
export function nextSteps(facts: NextFacts): NextStep[] {
  const open: [NextStep, boolean][] = [
    ['CONFIRM', !facts.confirmed],
    ['PRODUCTS', facts.hasProducts && !facts.ownsProducts && facts.posts < settledFrom],
    ['POST', facts.posts === 0],
    ['PICTURE', !facts.hasPicture && facts.posts < settledFrom],
  ];
  return open.filter(([, isOpen]) => isOpen).map(([step]) => step);
}
