import type { ReplayReport } from './replay-reputation.ts';
import {
  aboveReputation,
  bestOf,
  type Differing,
  type Fit,
  type Reason,
  type ReplaySummary,
  reasons,
} from './replay-summary.ts';

/** Members that are listed for each reason. */
const listed = 10;

/** A replay's report for people. */
export function replayLines(report: ReplayReport): string[] {
  const { summary } = report;
  const explains = summary.differing.length > 0 && !report.parentSite;
  return [
    `${report.site ?? 'The dump'} by ${report.preset}`,
    ...table(summary),
    ...(explains ? ['', 'Why the others differ:', ...whys(summary.differing)] : []),
    '',
    ...remarks(report),
  ];
}

function table({ members, exact, explained, withinFivePercent, differing, neverVotedDown }: ReplaySummary) {
  const line = (words: string, value: number) =>
    `  ${words.padEnd(40)}${String(value).padStart(9)}${share(value, members)}`;
  return [
    `Members above ${aboveReputation}`.padEnd(42) + String(members).padStart(9),
    line('exact', exact),
    line('exact but for their own downvotes', explained),
    line('differing', differing.length),
    line('within 5 %, of all these', withinFivePercent),
    `Of ${neverVotedDown.members} who never voted down, ${neverVotedDown.exact} are exact.`,
  ];
}

function share(part: number, whole: number): string {
  return `${(whole === 0 ? 0 : (100 * part) / whole).toFixed(1).padStart(8)} %`;
}

function whys(differing: readonly Differing[]): string[] {
  const names = Object.keys(reasons) as Reason[];
  return names.flatMap((name) => {
    const members = differing.filter(({ reason }) => reason === name);
    if (members.length === 0) return [];
    const more = members.length > listed ? [`          … and ${members.length - listed} more`] : [];
    return [
      `${String(members.length).padStart(6)}  ${reasons[name]}`,
      ...members.slice(0, listed).map(memberLine),
      ...more,
    ];
  });
}

function memberLine({ sourceId, published, replayed, associationBonus, difference }: Differing): string {
  const bonus = associationBonus > 0 ? ` + ${associationBonus} association bonus` : '';
  const sign = difference > 0 ? '+' : '−';
  return `          user ${sourceId}: published ${published}, replayed ${replayed}${bonus}, ${sign}${Math.abs(difference)}`;
}

/** Which preset the dump was made under, and what it cannot tell. */
function remarks({ site, parentSite, fits, preset, kept, hasHistory, unreadable }: ReplayReport): string[] {
  const lines = [fitLine(fits, preset)];
  if (parentSite)
    lines.push(
      `${site} shows the reputation of ${parentSite}, which is not in this dump: it cannot be compared.`,
    );
  if (kept.posts > 0)
    lines.push(
      `${kept.posts} deleted posts had a score at which they may have kept what they brought, ${kept.points} points at most; ` +
        'whose they were is not told.',
    );
  if (!hasHistory) lines.push('PostHistory.xml is missing: approved edits are not known.');
  if (unreadable > 0) lines.push(`${unreadable} rows could not be read.`);
  return lines;
}

function fitLine(fits: readonly Fit[], preset: string): string {
  const best = bestOf(fits);
  const told = ({ preset: name, summary: { exact, explained, members } }: Fit) =>
    `${name} explains ${exact + explained} of ${members}`;
  const counts = fits.map(told).join(', ');
  const { exact, explained, members } = best.summary;
  if ((exact + explained) * 2 < members) return `None of the presets fits this dump: ${counts}.`;
  const advice = best.preset === preset ? '' : ` Run with --preset ${best.preset}.`;
  return `${best.preset} fits this dump best: ${counts}.${advice}`;
}
