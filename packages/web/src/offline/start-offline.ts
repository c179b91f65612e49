import type { createBrowserRouter } from 'react-router';
import { connection, pageWasKept } from './connection.ts';
import { caches as names, readerIn, type ToWorker } from './messages.ts';

type Router = ReturnType<typeof createBrowserRouter>;

/** Where the service worker's program is; at the root, since it may only care for what is below its own place. */
const program = '/service-worker.js';

/**
 * Puts the service worker in place and tells it what is read and by whom. Without one (an old browser, a private
 * window, plain HTTP) the site is what it is.
 */
export async function startOffline(router: Router, offline: string): Promise<void> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers === undefined) return;
  followLinksWithoutConnection();
  askWhetherKept(workers);
  await workers.register(program, { updateViaCache: 'none' });
  const tell = async (message: ToWorker) => (await workers.ready).active?.postMessage(message);
  let reader: string | undefined;
  let shown: string | undefined;
  const look = () => {
    const { navigation, loaderData, location } = router.state;
    if (navigation.state !== 'idle' || loaderData.frame === undefined) return;
    const now = readerIn(loaderData.frame);
    if (now !== reader) void tell({ kind: 'reader', reader: now });
    const url = router.createHref(location).split('#', 1)[0] ?? '';
    // Whoever spares data spares the second copy.
    const saves = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
    if (url !== shown && connection() === 'here' && !saves)
      void tell({ kind: 'shown', url, offline, assets: loadedAssets() });
    reader = now;
    shown = url;
  };
  router.subscribe(look);
  look();
}

/** The service worker stays away: what it kept goes, and so does it. */
export async function endOffline(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration === undefined) return;
  await registration.unregister();
  await Promise.all(Object.values(names).map((name) => caches.delete(name)));
}

/** Whatever of the build the page loaded so far; what is loaded from now on goes through the service worker. */
function loadedAssets(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
}

function askWhetherKept(workers: ServiceWorkerContainer): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    if (data === true) pageWasKept();
  };
  workers.controller?.postMessage({ kind: 'wasKept' } satisfies ToWorker, [port2]);
}

/** Without a connection pages come from what was kept, and only documents are kept: links ask for those. */
function followLinksWithoutConnection(): void {
  document.addEventListener(
    'click',
    (event) => {
      if (navigator.onLine || event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || link.target !== '' || link.origin !== location.origin) return;
      if (link.pathname === location.pathname && link.hash !== '') return;
      event.preventDefault();
      event.stopPropagation();
      location.assign(link.href);
    },
    { capture: true },
  );
}
