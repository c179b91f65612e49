import type { RegisterCommand } from './command.ts';

/** `embassy reindex`: builds the search index anew. */
export const registerReindex: RegisterCommand = (program, tools) => {
  program
    .command('reindex')
    .description('Build the search index anew from the threads.')
    .addHelpText(
      'after',
      `
Search goes on meanwhile: documents are replaced one batch after another, and those without a thread are removed. It is
never needed in daily life, as every change finds its own way into the index; use it after changing the search engine
or restoring a database. Ctrl-C ends it after the batch at hand; run it again to have the rest done as well.`,
    )
    .action(async () => {
      const { reindex } = await import('@embassy/search-indexer');
      const { db, search } = await tools.services();
      const total = await db.thread.count();
      const begun = performance.now();
      const tell = (threads: number) => {
        const seconds = (performance.now() - begun) / 1000;
        const share = total === 0 ? 100 : Math.min(100, Math.floor((threads / total) * 100));
        const line = `${threads} of ${total} threads, ${share} %, ${Math.round(threads / seconds)} a second`;
        if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`);
      };
      const done = await reindex(db, search, { onProgress: tell, signal: tools.signal });
      if (process.stderr.isTTY) process.stderr.write('\n');
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      console.log(
        `${done} ${done === 1 ? 'thread' : 'threads'} indexed in ${seconds} s with ${search.name}.`,
      );
    });
};
