import '@vitejs/plugin-react/preamble';
import './design/base.css';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, matchRoutes, RouterContextProvider, RouterProvider } from 'react-router';
import { App } from './document/App.tsx';
import { payloadId } from './document/Document.tsx';
import { readPayload } from './document/payload.ts';
import { createGraphqlClient } from './graphql/client.ts';
import { routes } from './router.tsx';
import { watchForLostChunks } from './routing/lost-chunks.ts';
import { pageContext } from './routing/page-context.ts';
import { languagePrefix } from './words/address.ts';
import { loadWords } from './words/load-words.ts';
import { createI18n } from './words/words.ts';

const payload = document.getElementById(payloadId)?.textContent ?? '';
const { site, assets, router: hydrationData } = readPayload(payload);
const basename = languagePrefix(site.language, site.defaultLanguage) || '/';

const [messages] = await Promise.all([
  loadWords(site.language),
  // The first page's code must be there before it is brought to life, or it would be replaced by a waiting state.
  ...(matchRoutes(routes, location, basename) ?? []).map(async ({ route }) => {
    if (typeof route.lazy === 'function') Object.assign(route, await route.lazy(), { lazy: undefined });
  }),
]);

const i18n = createI18n(site.language, messages);
const context = new RouterContextProvider();
context.set(pageContext, {
  client: createGraphqlClient('/graphql'),
  i18n,
  upload: (form) => fetch('/media', { method: 'POST', body: form }),
});
const router = createBrowserRouter(routes, { basename, hydrationData, getContext: () => context });

watchForLostChunks();

startTransition(() => {
  hydrateRoot(
    document,
    <App site={site} assets={assets} payload={payload} i18n={i18n}>
      <RouterProvider router={router} />
    </App>,
  );
});
