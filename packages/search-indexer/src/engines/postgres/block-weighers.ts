import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { BlockToWeigh, WeighedBlock } from './weigh-block.ts';

/** More would wait for the one that reads and writes. */
const most = 4;
/** How long a thread waits for another block before it ends. */
const idleMs = 10_000;

/**
 * Threads that weigh blocks, started when they are needed: the process that builds an index may also serve pages, which
 * must not wait.
 */
const weighers = new Piscina({
  filename: new URL('./weigh-block.ts', import.meta.url).href,
  minThreads: 0,
  maxThreads: Math.min(most, availableParallelism()),
  idleTimeout: idleMs,
});

export function weighBlockApart(block: BlockToWeigh): Promise<WeighedBlock> {
  return weighers.run(block);
}
