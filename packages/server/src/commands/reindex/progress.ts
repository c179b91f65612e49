import type { ReindexProgress } from '@embassy/search-indexer';

const lineEachMs = 2_000;

/** How far it is, how fast and how long still: one line that changes on a terminal, elsewhere one every two seconds. */
export function createReindexProgress(): { show(progress: ReindexProgress): void; stop(): void } {
  const isTerminal = process.stderr.isTTY;
  const begun = performance.now();
  let first: number | undefined;
  let told = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    show(progress) {
      // What an earlier run has done says nothing about the speed of this one.
      first ??= progress.threads;
      const now = performance.now();
      if (!isTerminal && now - told < lineEachMs) return;
      told = now;
      const line = lineOf(progress, progress.threads - first, (now - begun) / 1000);
      process.stderr.write(isTerminal ? `\r\x1b[K${line}` : `${line}\n`);
      shown = true;
    },
    stop() {
      if (shown && isTerminal) process.stderr.write('\n');
    },
  };
}

function lineOf({ threads, total }: ReindexProgress, done: number, seconds: number): string {
  const share = total === 0 ? 100 : Math.min(100, Math.floor((threads / total) * 100));
  const line = `${threads} of ${total} threads, ${share} %`;
  if (done === 0 || seconds === 0) return line;
  const perSecond = done / seconds;
  return `${line}, ${Math.round(perSecond)} a second, ${timeOf(Math.max(0, total - threads) / perSecond)} left`;
}

function timeOf(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
