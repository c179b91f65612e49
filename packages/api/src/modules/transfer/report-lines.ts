import type { ImportReport } from './stack-exchange/import-stack-exchange.ts';
import { type Line, lineNames } from './stack-exchange/tally.ts';

/** An import's report for people: a line for each kind of row, the reasons of what was left out, and the rates. */
export function reportLines(report: ImportReport): string[] {
  const lines = [row('', 'read', 'written', 'here before', 'skipped')];
  const sums = { posts: 0, others: 0 };
  for (const name of lineNames) {
    const line = report.lines.get(name)!;
    const skipped = sum(line);
    lines.push(row(name, line.read, line.written, line.already, skipped));
    for (const [reason, count] of [...line.skipped].sort((a, b) => b[1] - a[1])) {
      lines.push(`${' '.repeat(18)}${String(count).padStart(9)} skipped: ${reason}`);
    }
    sums[postLines.has(name) ? 'posts' : 'others'] += line.read;
  }
  if (report.membersWithoutRow > 0) {
    lines.push(`${report.membersWithoutRow} members were made for authors without a row of their own.`);
  }
  const { posts, others, finish } = report.seconds;
  if (report.complete) {
    lines.push(
      `Posts: ${sums.posts} in ${posts.toFixed(1)} s, ${rate(sums.posts, posts)}/s. ` +
        `Other rows: ${sums.others} in ${others.toFixed(1)} s, ${rate(sums.others, others)}/s. ` +
        `Counting at the end: ${finish.toFixed(1)} s.`,
    );
  }
  return lines;
}

const postLines: ReadonlySet<string> = new Set(['questions', 'answers', 'tag wikis', 'other posts']);

/** How many rows of a line were left out. */
function sum({ skipped }: Line): number {
  return [...skipped.values()].reduce((total, count) => total + count, 0);
}

function rate(rows: number, seconds: number): number {
  return Math.round(rows / Math.max(seconds, 0.001));
}

function row(name: string, ...cells: (string | number)[]): string {
  return name.padEnd(16) + cells.map((cell) => String(cell).padStart(12)).join('');
}
