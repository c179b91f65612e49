import type { WorkerScope } from './worker-types.ts';

/*
 * Served in the place of the service worker where reading without a connection is switched off: browsers that have the
 * other one get this as its next version, and it takes away what was kept, and itself.
 */
const worker = self as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(end()));

async function end(): Promise<void> {
  const all = await caches.keys();
  await Promise.all(all.filter((name) => name.startsWith('embassy-')).map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
