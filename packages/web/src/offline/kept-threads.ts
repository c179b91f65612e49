import { isKept, titleIn } from './keeping.rules.ts';
import { caches as names } from './messages.ts';

/** A thread that can be read without a connection. */
export interface KeptThread {
  address: string;
  title: string;
  /** When it was kept, as its document says. */
  at: string;
}

/** The threads that can be read without a connection, the latest first. */
export async function keptThreads(): Promise<KeptThread[]> {
  if (!('caches' in globalThis)) return [];
  const pages = await caches.open(names.pages);
  const found = await Promise.all(
    (await pages.keys()).map(async (request) => {
      const { pathname, search } = new URL(request.url);
      const response = isKept(pathname) ? await pages.match(request, { ignoreVary: true }) : undefined;
      if (response === undefined) return [];
      const { title } = new DOMParser().parseFromString(
        `<title>${titleIn(await response.text())}</title>`,
        'text/html',
      );
      const at = new Date(response.headers.get('date') ?? Date.now()).toISOString();
      return [{ address: pathname + search, title, at }];
    }),
  );
  return found.flat().reverse();
}
