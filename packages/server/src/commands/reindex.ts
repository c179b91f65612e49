import type { Reindexed } from '@embassy/search-indexer';
import type { RegisterCommand } from './command.ts';
import { CommandError } from './command-error.ts';
import { createReindexProgress } from './reindex/progress.ts';

/** Failures told on the terminal; all of them stand in the database. */
const failuresShown = 50;

/** `embassy reindex`: builds the search index anew. */
export const registerReindex: RegisterCommand = (program, tools) => {
  program
    .command('reindex')
    .description('Build the search index anew from the threads.')
    .addHelpText(
      'after',
      `
The new index is built beside the one that serves and takes its place when it is whole; search goes on meanwhile, and
what changes meanwhile is in both. It is never needed in daily life, as every change finds its own way into the index;
use it after changing the search engine or restoring a database. Ctrl-C or a kill leaves the old index as it was; run
it again to go on where it was.

Exit code 0 when every thread is in the index, 1 when some could not be indexed; these are listed with the reason.`,
    )
    .action(async () => {
      const { reindex, ReindexUnderWay } = await import('@embassy/search-indexer');
      const { db, search } = await tools.services();
      const begun = performance.now();
      const progress = createReindexProgress();
      try {
        await search.prepare();
        const done = await reindex(db, search, { onProgress: progress.show, signal: tools.signal });
        progress.stop();
        report(done, { seconds: (performance.now() - begun) / 1000, engine: search.name });
      } catch (error) {
        progress.stop();
        if (!(error instanceof ReindexUnderWay)) throw error;
        throw new CommandError(`${error.message} Wait until it is done.`);
      }
    });
};

function report(done: Reindexed, { seconds, engine }: { seconds: number; engine: string }): void {
  const { documents, threads, total, failures, isWhole } = done;
  if (!isWhole) {
    console.log(
      `Stopped after ${threads} of ${total} threads. The index that serves is as it was; run the command again to go on.`,
    );
    return;
  }
  console.log(
    `${documents} ${documents === 1 ? 'thread' : 'threads'} indexed in ${seconds.toFixed(1)} s with ${engine}.`,
  );
  if (failures.length === 0) return;
  console.log(`${failures.length} could not be indexed; the others can be found:`);
  for (const { threadId, reason } of failures.slice(0, failuresShown)) {
    console.log(`  thread ${threadId}: ${reason}`);
  }
  if (failures.length > failuresShown) {
    console.log(`  … and ${failures.length - failuresShown} more, in the table search_failure`);
  }
  process.exitCode = 1;
}
