import type { ContributorPart, IdeaMeaning, RoadmapColumn } from '@embassy/database';

/** As much of a status as decides where its ideas are shown. */
type Shown = { meaning: IdeaMeaning; roadmap: RoadmapColumn | null };

/**
 * Where an idea is on the roadmap: where the brand put this one, else where its status is. What came to an end is where
 * its status says alone: a horizon is about what is to come.
 */
export function roadmapOf({ meaning, roadmap }: Shown, horizon: RoadmapColumn | null): RoadmapColumn | null {
  return meaning === 'COMPLETED' || meaning === 'CLOSED' ? roadmap : (horizon ?? roadmap);
}

/** Somebody who had an idea or helped it along, and by what post. */
export type Contribution = { memberId: number; part: ContributorPart; postId: number };

/** Who contributed to an idea: its author, then those of ideas merged into it, then the credited; each once, as the first. */
export function contributorsOf(
  author: Omit<Contribution, 'part'>,
  mergedAuthors: readonly Omit<Contribution, 'part'>[],
  credited: readonly Omit<Contribution, 'part'>[],
): Contribution[] {
  const all: Contribution[] = [
    { ...author, part: 'AUTHOR' },
    ...mergedAuthors.map((one) => ({ ...one, part: 'MERGED_AUTHOR' as const })),
    ...credited.map((one) => ({ ...one, part: 'CREDITED' as const })),
  ];
  const seen = new Set<number>();
  return all.filter(({ memberId }) => !seen.has(memberId) && seen.add(memberId));
}
