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

/** Starts one thread a core. Chunks go to whichever thread is free. */
export function createRenderPool(setting: RenderSetting): RenderPool {
  const waiting: Chunk[] = [];
  const idle: Worker[] = [];
  const running = new Map<Worker, Chunk>();
  let broken: Error | undefined;

  const give = () => {
    while (waiting.length > 0 && idle.length > 0) {
      const worker = idle.pop()!;
      const chunk = waiting.shift()!;
      running.set(worker, chunk);
      worker.postMessage({ id: 0, tasks: chunk.tasks });
    }
  };
  const fail = (error: Error) => {
    broken = error;
    for (const chunk of [...running.values(), ...waiting.splice(0)]) chunk.reject(error);
    running.clear();
  };
  const workers = Array.from({ length: Math.min(mostThreads, availableParallelism()) }, () => {
    const worker = new Worker(new URL('./render-worker.ts', import.meta.url), { workerData: setting });
    worker.on('message', ({ results }: { results: RenderResult[] }) => {
      const chunk = running.get(worker);
      running.delete(worker);
      idle.push(worker);
      chunk?.resolve(results);
      give();
    });
    worker.on('error', fail);
    idle.push(worker);
    return worker;
  });

  const renderChunk = (tasks: readonly RenderTask[]) =>
    new Promise<RenderResult[]>((resolve, reject) => {
      if (broken) return reject(broken);
      waiting.push({ tasks, resolve, reject });
      give();
    });

  return {
    async render(tasks) {
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
