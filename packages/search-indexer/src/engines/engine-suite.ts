import { beforeEach, describe } from 'vitest';
import { audiencesSuite } from './suite/audiences.suite.ts';
import { buildsSuite } from './suite/builds.suite.ts';
import { documentsSuite } from './suite/documents.suite.ts';
import { kitOf, type StartedEngine } from './suite/kit.ts';
import { narrowingSuite } from './suite/narrowing.suite.ts';
import { pagesSuite } from './suite/pages.suite.ts';
import { similarSuite } from './suite/similar.suite.ts';
import { wordsSuite } from './suite/words.suite.ts';

/**
 * What every engine does, whatever it is made of. `start` gives one with an empty index. Relevance is measured
 * elsewhere; here is what must hold for any ranking.
 */
export function engineSuite(
  name: string,
  start: () => Promise<StartedEngine>,
  { skip = false }: { skip?: boolean } = {},
): void {
  describe.skipIf(skip)(`the engine ${name}`, () => {
    let started: StartedEngine;
    beforeEach(async () => {
      started = await start();
    });
    const kit = kitOf(() => started);
    for (const suite of [
      wordsSuite,
      narrowingSuite,
      audiencesSuite,
      pagesSuite,
      documentsSuite,
      buildsSuite,
      similarSuite,
    ]) {
      suite(kit);
    }
  });
}
