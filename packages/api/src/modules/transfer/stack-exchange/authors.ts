import type { ClientBase } from 'pg';
import { copyRows } from '../copy-rows.ts';
import { freeHandles } from './handles.ts';
import type { ImportRun } from './import-run.ts';
import { inTransaction } from './import-table.ts';
import { importedTargets, takeIds } from './imported-rows.ts';
import type { AuthorRef } from './tables/history.ts';

/** Which member somebody there became; undefined when neither id nor name is known. */
export type FindAuthor = (author: AuthorRef) => number | undefined;

/** Stands for an author who left nothing, not even a name. */
export const nobody: AuthorRef = { userId: null, name: '' };

/**
 * The members of authors. Those without a row become members here, without a way to sign in: by their id when
 * there is one, else by the name they left. Nobody is ever taken for a member who was here before.
 */
export async function findAuthors(run: ImportRun, authors: readonly AuthorRef[]): Promise<FindAuthor> {
  const ids = new Set<number>();
  const names = new Set<string>();
  for (const { userId, name } of authors) {
    if (userId !== null) ids.add(userId);
    else if (name !== null) names.add(name);
  }
  const byId = await importedTargets(run, 'users', [...ids]);
  const byName = await importedNames(run, [...names]);
  const unknownIds = [...ids].filter((id) => !byId.has(id));
  const unknownNames = [...names].filter((name) => !byName.has(name));
  if (unknownIds.length + unknownNames.length > 0) {
    const nameOf = new Map(authors.map(({ userId, name }) => [userId, name]));
    await inTransaction(run, async (client) => {
      const newcomers = [
        ...unknownIds.map((id) => ({
          displayName: nameOf.get(id) || `user${id}`,
          number: id as number | null,
        })),
        ...unknownNames.map((name) => ({ displayName: name || 'anonymous', number: null })),
      ];
      const made = await makeMembers(client, newcomers, run.brandName);
      unknownIds.forEach((id, i) => {
        byId.set(id, made[i]!);
      });
      unknownNames.forEach((name, i) => {
        byName.set(name, made[unknownIds.length + i]!);
      });
      await copyRows(
        client,
        'imported_row',
        ['source_id', 'table', 'row_id', 'target_id'],
        unknownIds.map((id) => [run.source.id, 'users', id, byId.get(id)!]),
      );
      await copyRows(
        client,
        'imported_author',
        ['source_id', 'name', 'member_id'],
        unknownNames.map((name) => [run.source.id, name, byName.get(name)!]),
      );
    });
    run.membersWithoutRow += unknownIds.length + unknownNames.length;
  }
  return ({ userId, name }) =>
    userId !== null ? byId.get(userId) : name !== null ? byName.get(name) : undefined;
}

async function importedNames(run: ImportRun, names: string[]): Promise<Map<string, number>> {
  if (names.length === 0) return new Map();
  const { rows } = await run.pool.query<{ name: string; member_id: number }>(
    'SELECT name, member_id FROM imported_author WHERE source_id = $1 AND name = ANY($2::text[])',
    [run.source.id, names],
  );
  return new Map(rows.map((row) => [row.name, row.member_id]));
}

async function makeMembers(
  client: ClientBase,
  newcomers: { displayName: string; number: number | null }[],
  brandName: string,
): Promise<number[]> {
  const handles = await freeHandles(client, newcomers, brandName);
  const ids = await takeIds(client, 'member', newcomers.length);
  await copyRows(
    client,
    'member',
    ['id', 'handle', 'display_name'],
    newcomers.map(({ displayName }, i) => [ids[i]!, handles[i]!, displayName]),
  );
  return ids;
}
