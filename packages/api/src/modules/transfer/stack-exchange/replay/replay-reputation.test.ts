import { rmSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { PresetName } from '../../../trust/index.ts';
import { writeDump } from '../../testing/write-dump.ts';
import { parentSiteOf } from './parent-site.ts';
import { replayLines } from './replay-lines.ts';
import type { ReplayedMember } from './replay-member.rules.ts';
import { replayReputation } from './replay-reputation.ts';

type Row = Record<string, string | number>;
type Tables = { Users?: Row[]; Posts?: Row[]; Votes?: (Row | string)[]; PostHistory?: Row[] };

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const day = (number: number, time = '00:00:00.000') => `2014-03-${String(number).padStart(2, '0')}T${time}`;
const user = (Id: number, Reputation = 1, DownVotes = 0): Row => ({
  ...{ Id, Reputation, DownVotes, CreationDate: day(1, '09:00:00.000') },
});
const question = (Id: number, OwnerUserId: number, more: Row = {}): Row => ({
  ...{ Id, PostTypeId: 1, OwnerUserId, CreationDate: day(1), ...more },
});
const answer = (Id: number, ParentId: number, OwnerUserId: number, more: Row = {}): Row => ({
  ...{ Id, PostTypeId: 2, ParentId, OwnerUserId, CreationDate: day(1), ...more },
});
const tagWiki = (Id: number, OwnerUserId: number): Row => ({ ...question(Id, OwnerUserId), PostTypeId: 5 });

let voteId = 0;
const types = { accept: 1, up: 2, down: 3, offer: 8, award: 9 };
const vote = (type: keyof typeof types, PostId: number, on = 2, more: Row = {}): Row => ({
  ...{ Id: ++voteId, PostId, VoteTypeId: types[type], CreationDate: day(on), ...more },
});
const votes = (count: number, ...about: Parameters<typeof vote>) =>
  Array.from({ length: count }, () => vote(...about));

let historyId = 0;
/** A suggested edit that was approved: the revision, by whoever owns it now, and the approval. */
const edit = (
  PostId: number,
  by: number | string,
  more: { on?: string; editor?: number; id?: number } = {},
) => {
  const about = {
    PostId,
    RevisionGUID: `guid-${++historyId}`,
    CreationDate: more.on ?? day(2, '08:00:00.000'),
  };
  const comment = `Proposed by ${by} approved by 8, 9 edit id of ${more.id ?? historyId}`;
  const editor: Row = typeof by === 'number' ? { UserId: more.editor ?? by } : {};
  return [
    { Id: ++historyId, PostHistoryTypeId: 5, ...editor, ...about },
    { Id: ++historyId, PostHistoryTypeId: 24, Comment: comment, ...about },
  ];
};
const madeWiki = (PostId: number, on: number): Row => ({
  ...{ Id: ++historyId, PostHistoryTypeId: 16, PostId, CreationDate: day(on, '22:00:00.000') },
});

/** Replays a dump; members 1 to 9 are there when nothing is said of them. */
async function replay(tables: Tables, preset: PresetName = 'stack-exchange-2018') {
  const folder = writeDump({
    Users: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((id) => user(id)),
    ...{ Posts: [], Votes: [], PostHistory: [], ...tables },
  });
  folders.push(folder);
  const members = new Map<number, ReplayedMember>();
  const report = await replayReputation({
    ...{ folder, preset },
    onMember: (member) => members.set(member.sourceId, member),
  });
  return { report, members, of: (id: number) => members.get(id)?.replayed };
}

describe('what a dump’s rows bring', () => {
  const Posts = [question(10, 1), answer(11, 10, 2), answer(12, 10, 1), tagWiki(13, 3)];

  test('votes and acceptances, to each party; nothing by oneself, on tag wikis or on posts that are not there', async () => {
    const Votes = [
      ...[vote('up', 10), vote('down', 10), vote('up', 11), vote('up', 11), vote('down', 11)],
      ...[vote('accept', 11), vote('accept', 12), vote('up', 13), vote('up', 99), vote('accept', 99)],
    ];
    const before = await replay({ Posts, Votes });
    expect([1, 2, 3].map(before.of)).toEqual([1 + 5 - 2 + 2, 1 + 20 - 2 + 15, 1]);
    const since = await replay({ Posts, Votes }, 'stack-exchange-2019');
    expect([1, 2].map(since.of)).toEqual([11 - 2 + 2, 34]);
  });

  test('the daily cap is for votes in the order of their ids and then edits; losses make room, acceptances need none', async () => {
    const full = await replay({
      Posts,
      Votes: [
        ...votes(25, 'up', 11),
        vote('accept', 11),
        vote('down', 11),
        vote('up', 11),
        vote('up', 11, 3),
      ],
      PostHistory: [...edit(10, 2, { on: day(2, '00:00:01.000') }), ...edit(10, 2, { on: day(3) })],
    });
    expect(full.of(2)).toBe(1 + 200 + 15 - 2 + 2 + 10 + 2);
    expect(full.members.get(2)?.cappedDays).toBe(1);
    const late = await replay({ Posts, Votes: [...votes(25, 'up', 11), vote('down', 11)] });
    expect(late.of(2)).toBe(199);
  });

  test('a post that belongs to everybody brings nothing from that day on, but what bounties and edits do', async () => {
    const { of } = await replay({
      Posts: [...Posts, answer(14, 10, 4, { CommunityOwnedDate: day(3, '10:00:00.000') })],
      PostHistory: [madeWiki(11, 3), ...edit(11, 5, { on: day(5) })],
      Votes: [
        ...[vote('up', 11, 2), vote('up', 11, 3), vote('up', 11, 4), vote('accept', 11, 4)],
        ...[vote('award', 11, 4, { BountyAmount: 50 }), vote('up', 14, 2), vote('up', 14, 3)],
      ],
    });
    expect([1, 2, 4, 5].map(of)).toEqual([1, 1 + 10 + 50, 11, 3]);
  });

  test('bounties cost whoever offers them and bring the winner as much as was given', async () => {
    const { of } = await replay({
      Posts,
      Votes: [
        ...votes(10, 'up', 10),
        ...votes(10, 'up', 11),
        ...[
          vote('offer', 10, 3, { UserId: 1, BountyAmount: 50 }),
          vote('award', 11, 9, { BountyAmount: 25 }),
        ],
        ...[vote('offer', 10, 10, { UserId: 2, BountyAmount: 100 }), vote('award', 10, 18)],
      ],
    });
    expect([1, 2].map(of)).toEqual([1, 1 + 100 + 25 - 100]);
  });

  test('approved edits are paid to who owns them now, once each, and never for one’s own post', async () => {
    const { of } = await replay({
      Posts: [...Posts, question(14, 4)],
      PostHistory: [
        ...[...edit(10, 3), ...edit(13, 3), ...edit(10, 3, { id: 900 }), ...edit(11, 3, { id: 900 })],
        ...[...edit(10, 777, { editor: 4 }), ...edit(14, 777, { editor: 4 }), ...edit(99, 4)],
        ...edit(10, '74.207.212.226|57baba8c'),
      ],
    });
    expect([3, 4].map(of)).toEqual([1 + 3 * 2, 1 + 2]);
  });

  test('approved edits bring no more than 1000 in all', async () => {
    const PostHistory = Array.from({ length: 510 }, (_, i) => edit(10, 3, { on: day(1 + (i % 20)) })).flat();
    expect((await replay({ Posts, PostHistory })).of(3)).toBe(1001);
  });

  test('the floor holds while time runs, also for votes that came along from another site', async () => {
    const of2 = async (...Votes: Row[]) =>
      (await replay({ Posts, Votes, Users: [{ ...user(2), CreationDate: day(20) }] })).of(2);
    expect(await of2(...votes(3, 'down', 11, 2), vote('up', 11, 3))).toBe(11);
    expect(await of2(vote('up', 11, 2), ...votes(6, 'down', 11, 3))).toBe(1);
  });
});

describe('comparing with what was published', () => {
  const Posts = [question(10, 9), answer(11, 10, 1), answer(12, 10, 2), answer(13, 10, 3)];
  const facts = async (published: number, ownDownvotes: number, Votes: Row[]) => {
    const { members } = await replay({ Posts, Votes, Users: [user(1, published, ownDownvotes)] });
    const { replayed, associationBonus } = members.get(1)!;
    return [replayed, associationBonus];
  };

  test('the association bonus is inferred, and reported apart', async () => {
    expect(await facts(101, 0, [])).toEqual([1, 100]);
    expect(await facts(111, 0, [vote('up', 11)])).toEqual([11, 100]);
    expect(await facts(11, 0, [vote('up', 11)])).toEqual([11, 0]);
    expect(await facts(98, 5, [])).toEqual([1, 100]);
    // Too little for it: the rest is something else.
    expect(await facts(71, 0, [])).toEqual([1, 0]);
  });

  test('whether a loss found the bonus or the floor is told by the published number', async () => {
    const down = () => [vote('down', 11, 2), vote('up', 11, 3)];
    expect(await facts(109, 0, down())).toEqual([9, 100]);
    expect(await facts(111, 0, down())).toEqual([11, 100]);
    expect(await facts(11, 0, down())).toEqual([11, 0]);
  });

  test('members above 200 are exact, exact but for their own downvotes, or differ for a reason', async () => {
    const Users = [user(1, 301), user(2, 296, 5), user(3, 501), user(4, 240), user(5, 5000), user(6, 200)];
    Users.push(user(7, 251), user(-1, 7000));
    const { report } = await replay({
      Users,
      Posts: [...Posts, answer(14, 10, 4), answer(15, 10, 7)],
      Votes: [
        ...[11, 12, 13, 14].flatMap((id) => [...votes(15, 'up', id, 2), ...votes(15, 'up', id, 3)]),
        ...[4, 5].flatMap((on) => votes(13, 'up', 13, on)),
        ...votes(8, 'up', 99),
        ...[...votes(21, 'up', 15, 2), ...votes(4, 'up', 15, 3)],
      ],
    });
    const { members, exact, explained, neverVotedDown, withinFivePercent, differing } = report.summary;
    expect({ members, exact, explained, withinFivePercent }).toEqual({
      ...{ members: 6, exact: 1, explained: 1, withinFivePercent: 3 },
    });
    expect(neverVotedDown).toEqual({ members: 5, exact: 1 });
    expect(differing.map(({ sourceId, difference, reason }) => [sourceId, difference, reason])).toEqual([
      [3, -60, 'LOST'],
      [4, -61, 'LOST'],
      [5, 4899, 'GAINED'],
      [7, 10, 'CAPPED'],
    ]);
    expect(report.kept).toEqual({ posts: 1, points: 80 });
    const lines = replayLines(report);
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}exact but for their own downvotes +1 +16\.7 %$/),
    );
    expect(lines).toContain('          user 5: published 5000, replayed 1 + 100 association bonus, +4899');
  });

  test('what deleted posts may have kept is a reason, and the sum of what they had its end', async () => {
    const Users = [user(1, 241), user(2, 351)];
    const Votes = [
      ...votes(20, 'up', 11),
      ...votes(20, 'up', 12),
      ...votes(4, 'up', 98),
      ...votes(2, 'up', 99),
    ];
    const { report } = await replay({ Users, Posts, Votes });
    expect(report.kept).toEqual({ posts: 1, points: 40 });
    expect(report.summary.differing.map(({ difference, reason }) => [difference, reason])).toEqual([
      [40, 'KEPT'],
      [50, 'GAINED'],
    ]);
  });

  test('says which of Stack Exchange’s presets the dump was made under', async () => {
    const tables = { Users: [user(9, 301)], Posts, Votes: [2, 3].flatMap((on) => votes(15, 'up', 10, on)) };
    const { report } = await replay(tables);
    expect(replayLines(report).at(-1)).toBe(
      'stack-exchange-2019 fits this dump best: stack-exchange-2018 explains 0 of 1, stack-exchange-2019 explains 1 of 1. ' +
        'Run with --preset stack-exchange-2019.',
    );
  });
});

test('rows that cannot be read cost nothing but themselves; a table that is needed is asked for', async () => {
  const { report, of } = await replay({
    Posts: [question(10, 1)],
    Votes: [vote('up', 10), '<row Id="7" PostId="ten" VoteTypeId="2" />', '<row Id="8', vote('up', 10)],
  });
  expect(of(1)).toBe(11);
  expect(report.unreadable).toBe(2);
  const folder = writeDump({ Posts: [], Users: [] });
  folders.push(folder);
  await expect(replayReputation({ folder, preset: 'embassy' })).rejects.toThrow('lacks Votes.xml');
});

test.each([
  ['beer.meta.stackexchange.com', 'beer.stackexchange.com'],
  ['meta.superuser.com', 'superuser.com'],
  ['ru.meta.stackoverflow.com', 'ru.stackoverflow.com'],
  ['meta.stackexchange.com', null],
  ['beer.stackexchange.com', null],
])('whose reputation %s shows', (site, parent) => {
  expect(parentSiteOf(site)).toBe(parent);
});
