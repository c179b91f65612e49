import type { Database } from '@embassy/database';
import type { SearchEngine } from '@embassy/search-indexer';
import { isIndexMissing } from '@embassy/search-indexer/indexing/is-index-missing';
import { inspectMeilisearch } from '@embassy/search-indexer/meilisearch';
import type { Config } from '../../config.ts';
import type { Finding } from './diagnose.ts';

const rebuild = '`embassy reindex` builds it';

/** Looks at the search engine: whether it answers, is set as it should be, and has an index of all threads. */
export async function diagnoseSearch(
  db: Database,
  search: SearchEngine,
  { meilisearch }: Config,
): Promise<Finding> {
  const { name: engine } = search;
  const problems: string[] = [];
  const notes: string[] = [];
  const server = meilisearch && (await inspectMeilisearch({ ...meilisearch, db }));
  if (server?.is === 'unreachable' || server?.is === 'refusing') {
    const remedy =
      server.is === 'refusing' ? 'check MEILI_KEY and the server' : 'check MEILI_URL and the server';
    return finding([`the server of MEILI_URL is ${server.is} (${server.reason}); ${remedy}`], notes, engine);
  }

  const growing = await db.searchBuild.findFirst({ where: { engine, servesFrom: null } });
  const threads = await db.thread.count({ where: { state: 'VISIBLE', mergedIntoId: null } });
  if (server?.is === 'without index') problems.push(`the server has no index of ours; ${rebuild}`);
  else if (!growing && (await isIndexMissing(db, search))) {
    problems.push(`no index was built of the threads by this version; ${rebuild}`);
  }
  if (growing)
    notes.push(`another index is being built, ${growing.documents} of about ${threads} threads so far`);

  if (server?.is === 'there') {
    if (server.differing.length > 0) {
      problems.push(
        `the index is set otherwise (${server.differing.join(', ')}); a start of the indexer sets it`,
      );
    }
    notes.push(`${server.documents} documents, Meilisearch ${server.version}`);
  }
  const failures = await db.searchFailure.findMany({
    where: { engine },
    orderBy: { threadId: 'asc' },
    take: 6,
  });
  if (failures.length > 0) {
    const told = failures.slice(0, 5).map(({ threadId, reason }) => `thread ${threadId}: ${reason}`);
    problems.push(
      `threads that could not be indexed: ${told.join('; ')}${failures.length > 5 ? '; and more' : ''}`,
    );
  }
  return finding(problems, notes, engine);
}

function finding(problems: readonly string[], notes: readonly string[], engine: string): Finding {
  const calm = [`${engine} finds threads`, ...notes];
  return {
    name: 'search',
    ok: problems.length === 0,
    says: (problems.length > 0 ? problems : calm).join('; '),
  };
}
