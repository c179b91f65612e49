import { type Database, Prisma } from '@embassy/database';
import { RENDERER_VERSION, renderInlineMarkdown, renderMarkdown } from '../../../kernel/markdown/index.ts';
import type { Settings } from '../../../kernel/settings.ts';
import { linkPolicy, memberPaths } from '../write-markdown.ts';

/** Rows that one statement writes; each is rendered between two looks at the signal. */
const batchSize = 200;

type Rerendered = { posts: number; comments: number };

type Options = {
  /** All of them, also those that the newest renderer made: after the hosts of allowed pictures changed, for instance. */
  all?: boolean;
  /** Told after every batch. */
  onProgress?(done: Rerendered): void;
  /** Ends it after the batch at hand; what is left is done the next time. */
  signal?: AbortSignal;
};

/**
 * Renders again what an older renderer made, batch by batch, while everything goes on; a text that is edited
 * meanwhile is left to its edit. Nobody is told: nothing was said that had not been said.
 */
export async function rerender(
  db: Database,
  settings: Settings,
  { all = false, onProgress, signal }: Options = {},
): Promise<Rerendered> {
  const done: Rerendered = { posts: 0, comments: 0 };
  const policy = linkPolicy(settings);
  for (const table of ['post', 'comment'] as const) {
    const render = table === 'post' ? renderMarkdown : renderInlineMarkdown;
    for (let last = 0; !signal?.aborted; ) {
      const rows = await nextRows(db, table, { after: last, all });
      if (rows.length === 0) break;
      last = rows.at(-1)!.id;
      const mentionHref = await memberPaths(
        db,
        settings,
        rows.map(({ markdown }) => markdown),
      );
      const html = rows.map(({ markdown }) => render(markdown, { mentionHref, ...policy }).html);
      done[`${table}s`] += await write(db, table, rows, html);
      onProgress?.(done);
    }
  }
  return done;
}

type Row = { id: number; version: number; markdown: string };

function nextRows(
  db: Database,
  table: 'post' | 'comment',
  { after, all }: { after: number; all: boolean },
): Promise<Row[]> {
  const old = all ? Prisma.empty : Prisma.sql`AND renderer_version <> ${RENDERER_VERSION}`;
  return db.$queryRaw<Row[]>`
    SELECT id, version, markdown FROM ${Prisma.raw(table)} WHERE id > ${after} ${old} ORDER BY id LIMIT ${batchSize}`;
}

/** Returns how many were still at the version that was rendered. */
function write(
  db: Database,
  table: 'post' | 'comment',
  rows: readonly Row[],
  html: readonly string[],
): Promise<number> {
  const ids = rows.map(({ id }) => id);
  const versions = rows.map(({ version }) => version);
  return db.$executeRaw`
    UPDATE ${Prisma.raw(table)} AS kept SET html = r.html, renderer_version = ${RENDERER_VERSION}
    FROM unnest(${ids}::int[], ${versions}::int[], ${[...html]}::text[]) AS r (id, version, html)
    WHERE kept.id = r.id AND kept.version = r.version`;
}
