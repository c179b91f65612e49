/** The part of a service worker's surroundings that ours uses; the library's own types do not go together with a page's. */
export interface WorkerScope {
  location: Location;
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', hear: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', hear: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', hear: (event: LastingEvent & MessageEvent) => void): void;
}

/** An event whose work may take a while. */
export interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}

/** Something is asked for by a page. */
export interface FetchEvent extends LastingEvent {
  request: Request;
  resultingClientId: string;
  preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}
