import { assetsIn, isKept, mostKept, offlineAddress } from './keeping.rules.ts';
import { caches as names, readerHeader, type ToWorker } from './messages.ts';
import type { FetchEvent, WorkerScope } from './worker-types.ts';

/*
 * Keeps the threads that were read, for reading without a connection. The network comes first: what is kept is shown
 * only when nothing comes from there, and the page says so. It touches nothing but documents and the build's files:
 * forms, the API, pictures and live updates go their way. What is kept belongs to one reader; whoever comes next finds
 * nothing of it.
 */
const worker = self as unknown as WorkerScope;

/** How long the network may take when there is a kept copy to fall back upon. */
const patience = 5000;
const mostAssets = 250;

/** The pages (by their clients' ids) that were answered with what was kept. */
const shownFromKept = new Set<string>();

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([removeOldCaches(), enablePreload(), worker.clients.claim()])),
);

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(assetFor(request));
  else if (request.mode === 'navigate') event.respondWith(documentFor(event, url));
});

worker.addEventListener('message', (event) => {
  const message = event.data as ToWorker;
  if (message.kind === 'reader') event.waitUntil(belongTo(message.reader));
  if (message.kind === 'shown') {
    const { url, offline, assets } = message;
    event.waitUntil(Promise.all([keepShown(url), keepOffline(offline), keepAssets(assets)]));
  }
  if (message.kind === 'wasKept') {
    const id = (event.source as { id?: string } | null)?.id ?? '';
    event.ports[0]?.postMessage(shownFromKept.has(id));
  }
});

/** Files of the build never change: whichever was fetched once is as good as new. */
async function assetFor(request: Request): Promise<Response> {
  const assets = await caches.open(names.assets);
  const kept = await assets.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && response.status === 200) await put(assets, request.url, response.clone(), mostAssets);
  return response;
}

async function documentFor(event: FetchEvent, url: URL): Promise<Response> {
  const kept = await keptPage(url);
  const network = event.preloadResponse.then((early) => early ?? fetch(event.request));
  event.waitUntil(network.then((response) => keep(url, response.clone())).catch(() => {}));
  try {
    const response = await (kept ? withinPatience(network) : network);
    // A server on its way down or up, told by the proxy in front of it.
    if (kept && response.status >= 502) throw new Error('nobody there');
    return response;
  } catch (error) {
    if (kept) {
      shownFromKept.add(event.resultingClientId);
      return kept;
    }
    const instead = new URL(offlineAddress(url.pathname, url.search), url);
    if (instead.pathname === url.pathname || !(await keptPage(instead))) throw error;
    return Response.redirect(instead.href);
  }
}

/** A kept page; that for readers without a connection is the same whatever it is asked for. */
async function keptPage(url: URL): Promise<Response | undefined> {
  const pages = await caches.open(names.pages);
  const options = { ignoreVary: true, ignoreSearch: isOfflinePage(url.pathname) };
  return pages.match(withoutHash(url), options);
}

const isOfflinePage = (pathname: string) => /^(\/[a-z]{2})?\/offline$/.test(pathname);
const withoutHash = (url: URL) => url.origin + url.pathname + url.search;

function withinPatience(network: Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('too slow')), patience);
    network.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Keeps a document if it is one to keep, with the files it needs; and notes whose it is, in any case. */
async function keep(url: URL, response: Response): Promise<void> {
  const reader = response.headers.get(readerHeader);
  if (reader === null || response.redirected) return;
  await belongTo(reader);
  if (response.status !== 200 || !(isKept(url.pathname) || isOfflinePage(url.pathname))) return;
  await keepAssets(assetsIn(await response.clone().text()));
  await put(await caches.open(names.pages), withoutHash(url), response, mostKept);
}

async function keepAssets(files: string[]): Promise<void> {
  const assets = await caches.open(names.assets);
  await Promise.all(
    files.map(async (file) => {
      if (await assets.match(file)) return;
      const asset = await fetch(file);
      if (asset.ok) await put(assets, file, asset, mostAssets);
    }),
  );
}

/** Fetches a page that was shown, unless it was just fetched as a document. */
async function keepShown(address: string): Promise<void> {
  const url = new URL(address, worker.location.origin);
  if (!isKept(url.pathname)) return;
  const kept = await keptPage(url);
  const made = Date.parse(kept?.headers.get('date') ?? '');
  if (Date.now() - made < 60_000) return;
  await keep(url, await fetch(withoutHash(url), { headers: { accept: 'text/html' } }));
}

async function keepOffline(path: string): Promise<void> {
  const url = new URL(path, worker.location.origin);
  const kept = await keptPage(url);
  const made = Date.parse(kept?.headers.get('date') ?? '');
  // Once a day, so that it goes with the build.
  if (Date.now() - made < 86_400_000) return;
  await keep(url, await fetch(url));
}

/** Puts the newest last, and lets the oldest go. */
async function put(cache: Cache, address: string, response: Response, most: number): Promise<void> {
  await cache.delete(address);
  await cache.put(address, response);
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((old) => cache.delete(old)));
}

let turn: Promise<unknown> = Promise.resolve();

/** Whose pages are kept from now on; those of anybody else go first. One at a time, so that none slips in between. */
function belongTo(reader: string): Promise<void> {
  const mine = turn.then(async () => {
    const facts = await caches.open(names.facts);
    const before = await facts.match('/reader').then((kept) => kept?.text());
    if (before === reader) return;
    if (before !== undefined) await caches.delete(names.pages);
    await facts.put('/reader', new Response(reader));
  });
  turn = mine.catch(() => {});
  return mine;
}

async function removeOldCaches(): Promise<void> {
  const mine: string[] = Object.values(names);
  const all = await caches.keys();
  const old = all.filter((name) => name.startsWith('embassy-') && !mine.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The document is asked for while the worker wakes up. */
async function enablePreload(): Promise<void> {
  await worker.registration.navigationPreload?.enable();
}
