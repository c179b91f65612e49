import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RenderResult, RenderSetting, RenderTask } from './render-tasks.ts';

/** Threads that render, since rendering is what an import waits for. */
export type RenderPool = {
  /** The results in the order of the tasks. */
  render(tasks: readonly RenderTask[]): Promise<RenderResult[]>;
  close(): Promise<void>;
};

const tasksEach = 40;
const mostThreads = 8;

type Chunk = {
  tasks: readonly RenderTask[];
  resolve(results: RenderResult[]): void;
  reject(error: unknown): void;
};

/** A thread takes a second to load and warm up; fewer characters than these are not worth a second one. */
const charactersEach = 1_000_000;

/**
 * Threads for about so many characters, at most one a core. They start at once when there is enough to do, so that
 * they are warm when the first posts come, else with the first task. Chunks go to whichever thread is free.
 */
export function createRenderPool(setting: RenderSetting, characters: number): RenderPool {
  const most = Math.min(mostThreads, availableParallelism(), Math.ceil(characters / charactersEach));
  const waiting: Chunk[] = [];
  const idle: Worker[] = [];
  const running = new Map<Worker, Chunk>();
  const workers: Worker[] = [];
  let broken: Error | undefined;

  const give = () => {
    while (waiting.length > 0 && idle.length > 0) {
      const worker = idle.pop()!;
      const chunk = waiting.shift()!;
      running.set(worker, chunk);
      worker.postMessage(chunk.tasks);
    }
  };
  const fail = (error: Error) => {
    broken = error;
    for (const chunk of [...running.values(), ...waiting.splice(0)]) chunk.reject(error);
    running.clear();
  };
  const start = () => {
    while (workers.length < Math.max(1, most)) {
      const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
        workerData: setting,
        resourceLimits: { maxOldGenerationSizeMb: 512 },
      });
      worker.on('message', (results: RenderResult[]) => {
        const chunk = running.get(worker);
        running.delete(worker);
        idle.push(worker);
        chunk?.resolve(results);
        give();
      });
      worker.on('error', fail);
      workers.push(worker);
      idle.push(worker);
    }
  };
  if (most > 1) start();

  const renderChunk = (tasks: readonly RenderTask[]) =>
    new Promise<RenderResult[]>((resolve, reject) => {
      if (broken) return reject(broken);
      waiting.push({ tasks, resolve, reject });
      give();
    });

  return {
    async render(tasks) {
      if (tasks.length === 0) return [];
      start();
      const chunks: Promise<RenderResult[]>[] = [];
      for (let at = 0; at < tasks.length; at += tasksEach) {
        chunks.push(renderChunk(tasks.slice(at, at + tasksEach)));
      }
      return (await Promise.all(chunks)).flat();
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
