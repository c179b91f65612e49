import type { watchedVoting } from '../../trust/index.ts';

/** How often one member voted up for another, or accepted an answer of theirs. */
export type Given = { from: number; to: number; count: number };

/** What members gave and received in all, by member, and what everybody gave, how many they are. */
export type Totals = {
  given: ReadonlyMap<number, number>;
  received: ReadonlyMap<number, number>;
  all: number;
  members: number;
};

/** A group whose members mostly vote for each other: who, and how often whom. */
export type Ring = { memberIds: number[]; matrix: number[][] };

export type RingLimits = typeof watchedVoting.ring;

/** How much more of a member’s votes a pair must be at each step in which a group falls apart. */
const step = 0.02;

/**
 * The groups that mostly vote for each other. Among pairs that stand out, those are looked at who can be reached from
 * each other by such votes: it needs no vote back, a circle is enough. Whoever gives mostly to others leaves the group;
 * a group that is too large, or liked by all, falls apart along the pairs that stand out least, until what is left is a
 * ring or nothing.
 */
export function ringsIn(given: readonly Given[], totals: Totals, limits: RingLimits): Ring[] {
  const shareOf = ({ from, count }: Given) => count / Math.max(1, totals.given.get(from) ?? 0);
  const counts = new Map(given.map(({ from, to, count }) => [`${from}:${to}`, count]));
  const found: Ring[] = [];
  const waiting = [
    given.filter((pair) => pair.count >= limits.pair.votes && shareOf(pair) >= limits.pair.share),
  ];
  for (let pairs = waiting.pop(); pairs; pairs = waiting.pop()) {
    for (const group of reachable(pairs)) {
      if (group.length < limits.members.least) continue;
      const ring = ringOf(group, counts);
      const leaving = whoGivesToOthers(ring, totals, limits);
      if (leaving.size === 0 && isRing(ring, totals, limits)) {
        found.push(ring);
        continue;
      }
      const stay = new Set(group.filter((id) => !leaving.has(id)));
      const inside = pairs.filter(({ from, to }) => stay.has(from) && stay.has(to));
      const least = leaving.size > 0 ? 0 : Math.min(...inside.map(shareOf)) + step;
      waiting.push(inside.filter((pair) => shareOf(pair) >= least));
    }
  }
  return found.sort((one, other) => one.memberIds[0]! - other.memberIds[0]!);
}

function ringOf(group: readonly number[], counts: ReadonlyMap<string, number>): Ring {
  const memberIds = [...group].sort((a, b) => a - b);
  const matrix = memberIds.map((from) => memberIds.map((to) => counts.get(`${from}:${to}`) ?? 0));
  return { memberIds, matrix };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** Those of whom it is not true. Who leaves makes the share of others no larger, so all of them leave at once. */
function whoGivesToOthers({ memberIds, matrix }: Ring, totals: Totals, limits: RingLimits): Set<number> {
  const most = (id: number, row: number) => sum(matrix[row]!) / Math.max(1, totals.given.get(id) ?? 0);
  return new Set(memberIds.filter((id, row) => most(id, row) < limits.share.given));
}

/** Whether they are few, gave enough to tell, got most of it from each other, and far less from others than that. */
function isRing({ memberIds, matrix }: Ring, totals: Totals, limits: RingLimits): boolean {
  const inside = sum(matrix.flat());
  const ofMembers = (of: ReadonlyMap<number, number>) => sum(memberIds.map((id) => of.get(id) ?? 0));
  const [gave, got] = [ofMembers(totals.given), ofMembers(totals.received)];
  const fromOthers = (got - inside) / Math.max(1, totals.all - gave);
  return (
    memberIds.length <= limits.members.most &&
    inside >= limits.votes &&
    inside >= limits.share.received * got &&
    inside / Math.max(1, gave) >= limits.lift * fromOthers &&
    totals.members - memberIds.length >= limits.others
  );
}

/** Members of whom each can be reached from each other, by Tarjan’s algorithm, without recursion. */
function reachable(edges: readonly Given[]): number[][] {
  const next = new Map<number, number[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const groups: number[][] = [];
  for (const start of next.keys()) {
    if (order.has(start)) continue;
    const path: { id: number; at: number }[] = [{ id: start, at: 0 }];
    while (path.length > 0) {
      const here = path.at(-1)!;
      if (here.at === 0 && !order.has(here.id)) {
        order.set(here.id, order.size);
        low.set(here.id, order.get(here.id)!);
        open.push(here.id);
        isOpen.add(here.id);
      }
      const to = next.get(here.id)?.[here.at++];
      if (to !== undefined) {
        if (!order.has(to)) path.push({ id: to, at: 0 });
        else if (isOpen.has(to)) low.set(here.id, Math.min(low.get(here.id)!, order.get(to)!));
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) low.set(above.id, Math.min(low.get(above.id)!, low.get(here.id)!));
      if (low.get(here.id) !== order.get(here.id)) continue;
      const group = open.splice(open.lastIndexOf(here.id));
      for (const id of group) isOpen.delete(id);
      groups.push(group);
    }
  }
  return groups;
}
