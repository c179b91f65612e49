import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] };
type Axe = { run(context: object): Promise<{ violations: Violation[] }> };

/** What axe finds wrong with the page as it stands, by WCAG 2.2 AA and its best practices. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's content policy refuses scripts that are not its own.
  await page.evaluate(source);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    // Colours on their way from one theme to another are nobody's; what moves for ever is left to move.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const { violations } = await axe.run({
      // Switched off unless asked for: that whatever is pressed is 24 pixels wide and high, or has as much room.
      rules: { 'target-size': { enabled: true } },
      // What is as it should be is counted, not described.
      resultTypes: ['violations'],
      // Style sheets are fetched again for one rule alone, which is experimental and not among these.
      preload: { assets: ['media'] },
    });
    return violations;
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}: ${failureSummary}`),
  );
}
