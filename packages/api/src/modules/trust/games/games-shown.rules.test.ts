import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gamesShown, type MemberInGames } from './games-shown.rules.ts';

const now = new Date('2026-03-04T12:00:00Z');
const member: MemberInGames = {
  id: 7,
  role: 'MEMBER',
  state: 'ACTIVE',
  suspendedUntil: null,
  showsStanding: true,
  onBoards: true,
};
const shown = (changes: Partial<MemberInGames>, reader: { id: number; seesGames: boolean } | null = null) =>
  gamesShown({ community: true, reader, now }, { ...member, ...changes });

const readers = fc.option(fc.record({ id: fc.integer({ min: 1, max: 9 }), seesGames: fc.boolean() }));
const members = fc.record<MemberInGames>({
  id: fc.integer({ min: 1, max: 9 }),
  role: fc.constantFrom('MEMBER', 'AGENT', 'PRODUCT_TEAM', 'MODERATOR', 'ADMIN'),
  state: fc.constantFrom('ACTIVE', 'SUSPENDED', 'LEFT'),
  suspendedUntil: fc.constantFrom(null, new Date('2026-03-01'), new Date('2026-04-01')),
  showsStanding: fc.boolean(),
  onBoards: fc.boolean(),
});

test('where the community plays none, or the reader wants none, nothing is shown of anybody, themselves included', () => {
  fc.assert(
    fc.property(fc.boolean(), readers, members, (community, reader, one) => {
      fc.pre(!community || reader?.seesGames === false);
      expect(gamesShown({ community, reader, now }, one)).toEqual({
        any: false,
        standing: false,
        listed: false,
      });
    }),
  );
});

test('a board is the same for all who are shown any, and lists nobody whose standing is not for all', () => {
  fc.assert(
    fc.property(readers, members, (reader, one) => {
      fc.pre(reader?.seesGames !== false);
      const { listed } = gamesShown({ community: true, reader, now }, one);
      const forVisitors = gamesShown({ community: true, reader: null, now }, one);
      expect(listed).toBe(forVisitors.listed);
      if (listed) expect(forVisitors.standing).toBe(true);
    }),
  );
});

test('whoever shows others nothing still sees what is their own', () => {
  expect(shown({ showsStanding: false })).toEqual({ any: true, standing: false, listed: false });
  expect(shown({ showsStanding: false }, { id: 8, seesGames: true }).standing).toBe(false);
  expect(shown({ showsStanding: false }, { id: 7, seesGames: true }).standing).toBe(true);
});

test('staff, suspended members, those who left and those who do not want to stand on no board', () => {
  expect(shown({}).listed).toBe(true);
  expect(shown({ onBoards: false })).toEqual({ any: true, standing: true, listed: false });
  expect(shown({ role: 'AGENT' })).toEqual({ any: true, standing: true, listed: false });
  expect(shown({ suspendedUntil: new Date('2026-03-05') }).listed).toBe(false);
  expect(shown({ suspendedUntil: new Date('2026-03-04T11:59:59Z') }).listed).toBe(true);
  expect(shown({ state: 'LEFT' })).toEqual({ any: true, standing: false, listed: false });
});
