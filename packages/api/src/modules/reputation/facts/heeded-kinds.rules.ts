import type { Rulebook, RuleName } from '../../trust/index.ts';
import { type FactKind, rulesOfFacts } from '../judging/fact.ts';

/** Kinds of facts that bring something to the author, and to whoever did it. */
export type HeededKinds = { author: FactKind[]; actor: FactKind[] };

/** Which kinds some of these rulebooks give something for. Others are written down as well, and nobody is judged. */
export function heededKinds(published: readonly { rulebook: Rulebook }[]): HeededKinds {
  const gives = (rule: RuleName | undefined) =>
    rule !== undefined &&
    published.some(({ rulebook }) =>
      Object.values(rulebook.rules[rule]?.points ?? {}).some((points) => points !== 0),
    );
  const kinds = Object.keys(rulesOfFacts) as FactKind[];
  return {
    author: kinds.filter((kind) => gives(rulesOfFacts[kind].author)),
    actor: kinds.filter((kind) => gives(rulesOfFacts[kind].actor)),
  };
}
