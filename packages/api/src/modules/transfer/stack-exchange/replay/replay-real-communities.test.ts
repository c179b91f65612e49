import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReplayedMember } from './replay-member.rules.ts';
import { type ReplayReport, replayReputation } from './replay-reputation.ts';
import { bestOf } from './replay-summary.ts';

const data = process.env.EMBASSY_TEST_DATA && path.join(process.env.EMBASSY_TEST_DATA, 'data');

async function replay(name: string): Promise<{ report: ReplayReport; members: ReplayedMember[] }> {
  const members: ReplayedMember[] = [];
  const report = await replayReputation({
    ...{ folder: path.join(data!, name), preset: 'stack-exchange-2018' },
    onMember: (member) => members.push(member),
  });
  return { report, members };
}

describe.skipIf(!data)('the real communities', { timeout: 60_000 }, () => {
  test('beer: the published reputation comes out again', async () => {
    const { report, members } = await replay('stackexchange-beer');
    const { summary } = report;
    expect(summary.members).toBe(119);
    expect(summary.exact).toBeGreaterThanOrEqual(85);
    expect(summary.exact + summary.explained).toBeGreaterThanOrEqual(116);
    expect(summary.neverVotedDown.members).toBe(63);
    expect(summary.neverVotedDown.exact).toBeGreaterThanOrEqual(61);
    expect(summary.differing.every(({ reason }) => reason === 'KEPT')).toBe(true);
    expect(bestOf(report.fits).preset).toBe('stack-exchange-2018');
    const exact = members.filter((one) => one.published === one.replayed + one.associationBonus);
    expect(members).toHaveLength(3947);
    expect(exact.length).toBeGreaterThanOrEqual(3879);
    // One who edited before their accounts were merged; one whose losses found the bonus.
    expect(members.find(({ sourceId }) => sourceId === 4238)).toMatchObject({
      published: 321,
      replayed: 221,
    });
    expect(members.find(({ sourceId }) => sourceId === 90)).toMatchObject({ published: 233, replayed: 133 });
  });

  test.each([
    ['stackexchange-bicycles-meta', 'bicycles.stackexchange.com'],
    ['stackexchange-french-meta', 'french.stackexchange.com'],
  ])('%s shows the reputation of another site, and the replay says so', async (name, parent) => {
    const { report } = await replay(name);
    expect(report.parentSite).toBe(parent);
    expect(report.hasHistory).toBe(false);
    expect(report.unreadable).toBe(0);
    expect(report.summary.exact + report.summary.explained).toBe(0);
  });
});
