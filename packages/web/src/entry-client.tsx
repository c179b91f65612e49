import '@vitejs/plugin-react/preamble';
import './design/base.css';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import {
  createBrowserRouter,
  matchRoutes,
  type RouteObject,
  RouterContextProvider,
  RouterProvider,
} from 'react-router';
import { App } from './document/App.tsx';
import { payloadId } from './document/Document.tsx';
import { isMember, readPayload } from './document/payload.ts';
import { frameRoute, pagesId } from './frame-route.tsx';
import { lateGraphqlClient } from './graphql/late-client.ts';
import { onFirstIntent } from './routing/first-intent.ts';
import { watchForLostChunks } from './routing/lost-chunks.ts';
import { once } from './routing/once.ts';
import { pageContext } from './routing/page-context.ts';
import { routeFrom } from './routing/route-from.ts';
import { beginTakeOver } from './routing/take-over.ts';
import { whenIdle } from './routing/when-idle.ts';
import { languagePrefix, localPath } from './words/address.ts';
import { needWords, speak } from './words/need-words.ts';
import { createI18n } from './words/words.ts';
import { framePart } from './words/words-file.ts';

const payload = document.getElementById(payloadId)?.textContent ?? '';
const { site, assets, page, router: hydrationData } = readPayload(payload);
const basename = languagePrefix(site.language, site.defaultLanguage) || '/';
const messages = speak(site.language);

/** All pages, for those who go on. Members do: theirs are there from the start. */
const table = once(async () => (await import('./router.tsx')).pages);

const { code } = assets;
const first = code === null || isMember(hydrationData.loaderData) ? null : firstPage(code);
const routes = [frameRoute(first === null ? await table() : [first])];

/** The page that was asked for, for those who may ask for no other. */
function firstPage(file: string): RouteObject {
  return { id: page.id, path: page.path, lazy: () => routeFrom(page.id, import(/* @vite-ignore */ file)) };
}

await Promise.all([
  needWords(framePart),
  // The first page's code must be there before it is brought to life, or it would be replaced by a waiting state.
  ...(matchRoutes(routes, location, basename) ?? []).map(async ({ route }) => {
    if (typeof route.lazy === 'function') Object.assign(route, await route.lazy(), { lazy: undefined });
  }),
]);

const i18n = createI18n(site.language, messages);
const client = lateGraphqlClient('/graphql');
const context = new RouterContextProvider();
context.set(pageContext, {
  client,
  i18n,
  upload: (form) => fetch('/media', { method: 'POST', body: form }),
});
const router = createBrowserRouter(routes, {
  basename,
  hydrationData,
  getContext: () => context,
  ...(first && {
    async patchRoutesOnNavigation({ patch }) {
      const others = (await table()).filter(({ id }) => id !== first.id);
      patch(pagesId, others);
    },
  }),
});

whenIdle(() => {
  if (import.meta.env.DEV) return;
  import('./offline/start-offline.ts')
    .then(({ startOffline, endOffline }) =>
      site.offlineReading
        ? startOffline(router, localPath('/offline', site.language, site.defaultLanguage))
        : endOffline(),
    )
    // A browser may refuse; nobody misses anything while there is a connection.
    .catch(() => {});
});

watchForLostChunks();
onFirstIntent(() => {
  table().catch(() => {});
  // What is read next is a thread, most likely.
  import('./features/threads/load-thread.ts').catch(() => {});
  client.prepare().catch(() => {});
});

startTransition(() => {
  hydrateRoot(
    document,
    <App site={site} assets={assets} payload={payload} i18n={i18n}>
      <RouterProvider router={router} />
    </App>,
  );
});
beginTakeOver();
