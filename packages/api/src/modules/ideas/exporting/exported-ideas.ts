import type { Reader } from '@embassy/database';
import type { Viewer } from '../../../kernel/viewer.ts';
import { threadPath, visibleThreads } from '../../threads/index.ts';
import { type DeskFilter, deskPage } from '../triage/desk-page.ts';
import { partsOfRow, priorityOf } from '../triage/priority.rules.ts';

/** Ideas that are read at once: what waits in memory while the others are sent. */
const batch = 100;

/** One idea as it is exported; names of supporters are not among what is known of it. */
export type ExportedIdea = {
  number: number;
  title: string;
  address: string;
  status: string;
  meaning: string;
  reason: string | null;
  product: string | null;
  /** What it was nominated for, with its town, and as what. */
  store: string | null;
  nominates: string | null;
  category: string;
  tags: string[];
  labels: string[];
  owner: string | null;
  tracker: string | null;
  supporters: number;
  /** Of these, who shops at that store; null where it is for none. */
  localSupporters: number | null;
  weightedSupport: number | null;
  reach: number | null;
  impact: string | null;
  confidence: string | null;
  effort: number | null;
  priority: number | null;
  begunAt: string;
  statusAt: string;
  promisedBy: string;
  repliedAt: string | null;
};

/** Columns that are instants. */
export const instantColumns = ['begunAt', 'statusAt', 'promisedBy', 'repliedAt'] as const;

/** The columns, in their order. */
export const exportedColumns = [
  ...['number', 'title', 'address', 'status', 'meaning', 'reason', 'product', 'store', 'nominates'],
  ...['category', 'tags', 'labels', 'owner', 'tracker', 'supporters', 'localSupporters', 'weightedSupport'],
  ...['reach', 'impact', 'confidence', 'effort'],
  ...['priority', ...instantColumns],
] as readonly (keyof ExportedIdea)[];

/** All ideas of a list of the desk, in its order, as many at a time as are sent at once. */
export async function* exportedIdeas(
  db: Reader,
  asked: { viewer: Viewer; now: Date; origin: string },
  filter: DeskFilter,
): AsyncGenerator<ExportedIdea[]> {
  let after: string | null = null;
  for (;;) {
    const page = await deskPage(db, asked, filter, { first: batch, after });
    const ids = page.rows.map(({ id }) => id);
    const found = await loadExported(db, asked, ids);
    yield ids.flatMap((id) => found.get(id) ?? []);
    after = page.rows.at(-1)?.cursor ?? null;
    if (!page.hasNextPage || after === null) return;
  }
}

async function loadExported(
  db: Reader,
  { viewer, origin }: { viewer: Viewer; origin: string },
  ids: readonly number[],
): Promise<Map<number, ExportedIdea>> {
  const threads = await db.thread.findMany({
    where: { id: { in: [...ids] }, ...visibleThreads(viewer) },
    select: {
      ...{ id: true, slug: true, title: true },
      product: { select: { name: true } },
      category: { select: { name: true } },
      tags: { select: { tag: { select: { name: true } } } },
      idea: {
        include: {
          store: { select: { name: true, town: true } },
          triage: {
            include: {
              labels: { select: { label: { select: { name: true } } } },
              owner: { select: { displayName: true } },
            },
          },
        },
      },
    },
  });
  return new Map(
    threads.flatMap((thread) => {
      const { idea } = thread;
      if (!idea?.triage) return [];
      const { triage } = idea;
      const parts = partsOfRow(triage);
      const exported: ExportedIdea = {
        number: thread.id,
        title: thread.title,
        address: origin + threadPath(thread),
        status: idea.statusKey,
        meaning: idea.meaning,
        reason: idea.reason,
        product: thread.product?.name ?? null,
        store: idea.store && `${idea.store.name}, ${idea.store.town}`,
        nominates: idea.nominates,
        category: thread.category.name,
        tags: thread.tags.map(({ tag }) => tag.name).sort(),
        labels: triage.labels.map(({ label }) => label.name).sort(),
        owner: triage.owner?.displayName ?? null,
        tracker: triage.trackerUrl,
        supporters: idea.supporters,
        localSupporters: idea.store && idea.localSupporters,
        weightedSupport: triage.weighedAt && triage.weighted / 10,
        reach: parts?.reach ?? null,
        impact: parts?.impact ?? null,
        confidence: parts?.confidence ?? null,
        effort: parts?.effort ?? null,
        priority: parts && priorityOf(parts),
        begunAt: idea.begunAt.toISOString(),
        statusAt: idea.statusAt.toISOString(),
        promisedBy: idea.promisedBy.toISOString(),
        repliedAt: idea.repliedAt?.toISOString() ?? null,
      };
      return [[thread.id, exported] as const];
    }),
  );
}
