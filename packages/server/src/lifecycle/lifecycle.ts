/** What a part of the server hands back when it runs. */
export interface Part<T> {
  value: T;
  /** Ends the part; what it holds is given back. */
  stop?: () => Promise<unknown>;
  /** For the line of progress. */
  note?: string;
}

/** Starting was broken off because somebody asked to stop. */
export class StoppedError extends Error {
  override name = 'StoppedError';
}

export interface Lifecycle {
  /** Starts a part after those before it; it will be stopped before them. */
  start<T>(name: string, begin: () => Promise<Part<T>>): Promise<T>;
  /** Stops all parts, the last first. May be called at any time, also while a part starts. */
  stop(): Promise<void>;
}

/** Most time one part gets to stop; the others must not wait for it for ever. */
const STOP_LIMIT = 25_000;

/** Starts parts in order and stops them in the opposite one, each within a limit. */
export function createLifecycle(report: (line: string) => void): Lifecycle {
  const running: { name: string; stop: () => Promise<unknown> }[] = [];
  let starting: Promise<unknown> | undefined;
  let stopping: Promise<void> | undefined;

  async function stopAll(): Promise<void> {
    // A part that is about to run must have run before it can be stopped.
    await starting?.catch(() => {});
    for (const { name, stop } of running.reverse()) {
      const failure = await withinLimit(stop());
      if (failure) report(`${name} did not stop in order: ${failure.message}`);
    }
  }

  return {
    async start(name, begin) {
      if (stopping) throw new StoppedError();
      const began = performance.now();
      const beginning = begin();
      starting = beginning;
      const { value, stop, note } = await beginning;
      if (stop) running.push({ name, stop });
      starting = undefined;
      if (stopping) throw new StoppedError();
      report(`${name}${note ? `: ${note}` : ''} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
      return value;
    },
    stop() {
      stopping ??= stopAll();
      return stopping;
    },
  };
}

async function withinLimit(work: Promise<unknown>): Promise<Error | undefined> {
  const { promise, resolve } = Promise.withResolvers<Error>();
  const timer = setTimeout(
    () => resolve(new Error(`it took longer than ${STOP_LIMIT / 1000} s`)),
    STOP_LIMIT,
  );
  try {
    return await Promise.race([
      work.then(
        () => undefined,
        (error: Error) => error,
      ),
      promise,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
