import type { ClientBase } from 'pg';
import type { ImportRun } from '../import-run.ts';
import { importTable } from '../import-table.ts';
import { importedPosts } from '../imported-rows.ts';
import { missingPost } from './missing-post.ts';

type LinkRow = { postId: number; relatedId: number; type: number; createdAt: Date };
type LinkData = { fromId: number; toId: number; kind: 'LINKED' | 'DUPLICATE' };

const kinds: Record<number, LinkData['kind']> = { 1: 'LINKED', 3: 'DUPLICATE' };

/** Links between threads; the first duplicate link of a question says what it is a duplicate of. */
export async function importPostLinks(run: ImportRun): Promise<void> {
  await importTable<LinkRow, LinkData>(run, {
    step: 'post links',
    file: 'PostLinks.xml',
    table: 'postlinks',
    batchRows: 5000,
    line: () => 'post links',
    brokenLine: 'post links',
    parse: (fields) => ({
      postId: fields.requiredNumber('PostId'),
      relatedId: fields.requiredNumber('RelatedPostId'),
      type: fields.requiredNumber('LinkTypeId'),
      createdAt: fields.requiredDate('CreationDate'),
    }),
    async prepare(rows) {
      const posts = await importedPosts(
        run,
        rows.flatMap(({ value }) => [value.postId, value.relatedId]),
      );
      return rows.map(({ value: { postId, relatedId, type } }) => {
        const kind = kinds[type];
        if (!kind) return { skip: 'unknown type', problem: `LinkTypeId ${type} is not known` };
        const from = posts.get(postId);
        if (!from) return missingPost(run, postId);
        const to = posts.get(relatedId);
        if (!to) return missingPost(run, relatedId, 'RelatedPostId');
        if (from.threadId === to.threadId) return { skip: 'within one thread' };
        return { write: { fromId: from.threadId, toId: to.threadId, kind } };
      });
    },
    async write(client, rows) {
      const links = [
        rows.map(({ data }) => data.fromId),
        rows.map(({ data }) => data.toId),
        rows.map(({ data }) => data.kind),
        rows.map(({ row }) => row.value.createdAt),
      ];
      // Two answers of one thread may link to the same thread: that is one link here.
      await client.query(
        `INSERT INTO thread_link (from_id, to_id, kind, created_at)
         SELECT from_id, to_id, kind::thread_link_kind, at
         FROM unnest($1::int[], $2::int[], $3::text[], $4::timestamptz[]) AS l(from_id, to_id, kind, at)
         ON CONFLICT DO NOTHING`,
        links,
      );
      // As members' own links: one at a time, since two at once could close a ring that neither of them sees.
      await client.query(`SELECT pg_advisory_xact_lock(hashtext('duplicates'))`);
      for (const { data } of rows) {
        if (data.kind === 'DUPLICATE') await markDuplicate(client, data);
      }
      return rows.map(({ data }) => data.fromId);
    },
  });
}

/**
 * The first link counts, and none that would close a ring: then nobody would come to an answer. Like links made
 * here, it leads to the thread that repeats no other, and takes along what repeated this one.
 */
async function markDuplicate(client: ClientBase, { fromId, toId }: LinkData): Promise<void> {
  await client.query({
    name: 'mark-duplicate',
    text: `WITH RECURSIVE chain AS (
             SELECT id, duplicate_of_id FROM thread WHERE id = $2
             UNION SELECT t.id, t.duplicate_of_id FROM thread t JOIN chain c ON t.id = c.duplicate_of_id
           ), original AS (
             SELECT id FROM chain WHERE duplicate_of_id IS NULL AND NOT EXISTS (SELECT FROM chain WHERE id = $1)
           )
           UPDATE thread SET duplicate_of_id = original.id FROM original
           WHERE (thread.id = $1 AND thread.duplicate_of_id IS NULL) OR thread.duplicate_of_id = $1`,
    values: [fromId, toId],
  });
}
