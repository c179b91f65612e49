import lighthouse from 'lighthouse';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse thinks of a page on a phone, of 100 each, and what it objects to. */
export type Scores = Record<(typeof categories)[number], number> & {
  /** Largest paint and layout shift as measured, the main thread's blocked time. */
  paintMs: number;
  blockedMs: number;
  shift: number;
  objections: string[];
};

/** Asks Lighthouse about a page, as often as wanted; the middle one by performance counts. */
export async function measureLighthouse(
  address: string,
  port: number,
  { runs, hidden = false }: { runs: number; hidden?: boolean },
): Promise<Scores> {
  const all: Scores[] = [];
  for (let run = 0; run < runs; run++) all.push(await once(address, port, hidden));
  all.sort((one, other) => one.performance - other.performance);
  return all[Math.floor(all.length / 2)]!;
}

async function once(address: string, port: number, hidden: boolean): Promise<Scores> {
  const result = await lighthouse(address, {
    port,
    logLevel: 'error',
    output: 'json',
    formFactor: 'mobile',
    onlyCategories: [...categories],
    // What is kept out of search engines on purpose is not blamed for it.
    skipAudits: hidden ? ['is-crawlable'] : null,
  });
  if (!result) throw new Error(`Lighthouse said nothing about ${address}.`);
  const { categories: judged, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse could not look at ${address}: ${runtimeError.message}`);
  const score = (name: (typeof categories)[number]) => Math.round((judged[name]?.score ?? 0) * 100);
  const weighted = Object.values(judged).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  );
  const objections = weighted
    .map(({ id }) => audits[id])
    .filter((audit) => audit?.score !== null && audit !== undefined && audit.score < 0.9)
    .map((audit) => `${audit?.id} (${audit?.displayValue ?? audit?.title})`);
  const value = (id: string) => audits[id]?.numericValue ?? 0;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    paintMs: Math.round(value('largest-contentful-paint')),
    blockedMs: Math.round(value('total-blocking-time')),
    shift: Math.round(value('cumulative-layout-shift') * 1000) / 1000,
    objections: [...new Set(objections)],
  };
}
