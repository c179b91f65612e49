import process from 'node:process';

/** One request may arrive as two signals: from the terminal, and passed on by npm. */
const ECHO = 1000;

/**
 * Calls `stop` when somebody asks this process to end: a signal, or the end of the script that launched it.
 * A second request, later than an echo of the first, calls `force`.
 */
export function onStopRequest(stop: () => void, force: () => void): void {
  let first = 0;
  const request = () => {
    if (first === 0) {
      first = Date.now();
      stop();
    } else if (Date.now() - first > ECHO) {
      force();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request);
  process.on('disconnect', request);
  // The launcher's channel tells of its end; it is no reason to live on.
  process.channel?.unref();
}
