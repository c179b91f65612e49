import './design/base.css';
import { randomBytes } from 'node:crypto';
import {
  createStaticHandler,
  createStaticRouter,
  matchRoutes,
  RouterContextProvider,
  redirect,
  type StaticHandlerContext,
  StaticRouterProvider,
} from 'react-router';
import { App } from './document/App.tsx';
import { FailureDocument } from './document/FailureDocument.tsx';
import { isMember, writePayload } from './document/payload.ts';
import { renderToHtml } from './document/render-to-html.ts';
import type { Discoverable, Discovered } from './features/discovery/discovery.ts';
import { discoveryHtml } from './features/discovery/discovery-html.ts';
import type { FrameData } from './features/frame/FrameLayout.tsx';
import { frameRoute } from './frame-route.tsx';
import { createGraphqlClient } from './graphql/client.ts';
import { inProcess } from './graphql/in-process.ts';
import { readerHeader, readerIn } from './offline/messages.ts';
import type { Render, RenderOptions } from './render-types.ts';
import { pages } from './router.tsx';
import { canonicalAddress } from './routing/canonical.ts';
import { fileContext } from './routing/file-context.ts';
import { pageContext } from './routing/page-context.ts';
import type { Site } from './routing/site.tsx';
import { SiteBrandQuery } from './routing/site-brand.ts';
import { spelledLike, tidyPath } from './routing/tidy-path.ts';
import { languageOf, languagePrefix, localPath } from './words/address.ts';
import { isLanguage, type Language } from './words/languages.ts';
import { loadWords } from './words/load-words.ts';
import { createI18n, type I18n, translateWith } from './words/words.ts';

export { assetsFromManifest } from './assets-from-manifest.ts';

/** Answers a request for a page, or a form sent to one, with the whole document or a redirect. */
export const render: Render = async (request, options) => {
  const url = new URL(request.url);
  const { language } = languageOf(url.pathname, options.defaultLanguage);
  const i18n = createI18n(language, await loadWords(language));
  try {
    return await renderPage(request, options, i18n);
  } catch (error) {
    options.onError(error);
    const assets = await options.assets({ language });
    const site = { brand: { name: options.brandName }, language };
    const html = await renderToHtml(
      <FailureDocument site={site} assets={assets} i18n={i18n} address={url.pathname + url.search} />,
      options.onError,
    );
    return htmlResponse(html, 500, language);
  }
};

async function renderPage(request: Request, options: RenderOptions, i18n: I18n): Promise<Response> {
  const url = new URL(request.url);
  const { defaultLanguage } = options;
  const { language } = languageOf(url.pathname, defaultLanguage);
  const pathname = request.method === 'GET' ? spelled(url.pathname, defaultLanguage) : url.pathname;
  if (pathname !== url.pathname) return redirect(pathname + url.search, 301);
  const { send, cookies } = inProcess(request, options.graphql);
  const media = inProcess(request, options.upload);

  const context = new RouterContextProvider();
  context.set(pageContext, {
    client: createGraphqlClient(`${url.origin}/graphql`, send),
    i18n,
    upload: (form) => media.send(`${url.origin}/media`, { method: 'POST', body: form }),
  });
  const handler = staticHandler(languagePrefix(language, defaultLanguage));
  const prefix = languagePrefix(language, defaultLanguage);
  const asked = matchRoutes(handler.dataRoutes, url, prefix || '/')?.at(-1)?.route;
  const plainPath = url.pathname.slice(prefix.length);
  if (asked?.handle?.file && request.method === 'GET') {
    const asVisitor = inProcess(withoutCookies(request), options.graphql);
    const client = createGraphqlClient(`${url.origin}/graphql`, asVisitor.send);
    const { brand, offeredLanguages } = await client.query(SiteBrandQuery, {});
    const offered = inOfferedLanguage(url, offeredLanguages, defaultLanguage);
    if (offered !== null) return offered;
    context.set(fileContext, { client, brand, language, defaultLanguage, origin: url.origin });
    const file: Response = await handler.queryRoute(request, { routeId: asked.id, requestContext: context });
    return withCookies(fromOwnOrigin(file, url.origin), cookies);
  }
  const answer = await handler.query(request, { requestContext: context });
  if (answer instanceof Response) return withCookies(fromOwnOrigin(answer, url.origin), cookies);

  for (const error of Object.values(answer.errors ?? {})) {
    if (error instanceof Error) options.onError(error);
  }
  const frame = answer.loaderData.frame as FrameData | undefined;
  const languagesNow = frame?.offeredLanguages.filter(isLanguage) ?? [defaultLanguage];
  if (frame && request.method === 'GET') {
    const offered = inOfferedLanguage(url, languagesNow, defaultLanguage);
    if (offered !== null) return withCookies(offered, cookies);
  }
  const minute = 60_000;
  const site: Site = {
    brand: frame?.brand ?? {
      name: options.brandName,
      logo: null,
      logoShowsName: false,
      stylesheet: null,
    },
    language,
    defaultLanguage,
    languages: languagesNow,
    origin: url.origin,
    timeZone: options.timeZone,
    offlineReading: options.offlineReading,
    now: Math.floor(Date.now() / minute) * minute,
    // A visitor's page is the same for all visitors, so that it can be kept.
    pageKey: request.headers.has('cookie') ? randomBytes(9).toString('base64url') : '',
  };
  const { id, path = '' } = answer.matches.at(-1)?.route ?? {};
  const assets = await options.assets({ page: id, language, forMember: isMember(answer.loaderData) });
  const payload = writePayload({ site, assets, page: { id: id ?? '', path }, router: answer });
  const html = await renderToHtml(
    <App site={site} assets={assets} payload={payload} i18n={i18n}>
      <StaticRouterProvider
        router={createStaticRouter(handler.dataRoutes, answer)}
        context={answer}
        hydrate={false}
      />
    </App>,
    options.onError,
  );
  const forPrograms =
    answer.errors === null ? discovered(answer, site, i18n, { path: plainPath, search: url.search }) : '';
  const whole = html.replace('</head>', () => `${forPrograms}</head>`);
  const response = htmlResponse(whole, answer.statusCode, language);
  response.headers.set(readerHeader, readerIn(answer.loaderData.frame));
  return withCookies(response, cookies);
}

/** The way to the same page in the brand's own language, for who asks for one that pages are not offered in (now). */
function inOfferedLanguage(url: URL, offered: readonly string[], defaultLanguage: Language): Response | null {
  const { language, path } = languageOf(url.pathname, defaultLanguage);
  if (language === defaultLanguage || offered.includes(language)) return null;
  return redirect(path + url.search, 302);
}

/** The one spelling of a path: as tidy as can be, and its fixed words as its route writes them. */
function spelled(pathname: string, defaultLanguage: Language): string {
  const tidy = tidyPath(pathname, defaultLanguage);
  const { language } = languageOf(tidy, defaultLanguage);
  const prefix = languagePrefix(language, defaultLanguage);
  const route = matchRoutes(staticHandler(prefix).dataRoutes, tidy, prefix || '/')?.at(-1)?.route;
  return prefix + spelledLike(route?.path ?? '', tidy.slice(prefix.length));
}

/** What the page says to programs, for the end of its head. */
function discovered(
  { matches, loaderData }: StaticHandlerContext,
  site: Site,
  i18n: I18n,
  { path, search }: { path: string; search: string },
): string {
  const page = matches.at(-1)?.route;
  const discover: ((page: Discovered<unknown>) => Discoverable) | undefined = page?.handle?.discover;
  if (page === undefined || discover === undefined) return '';
  const { origin, language, defaultLanguage } = site;
  const address = (one: string) => origin + localPath(one, language, defaultLanguage);
  const found = discover({ data: loaderData[page.id], t: translateWith(i18n), site, address });
  const { canonical, hidden } = found.meta;
  return discoveryHtml(found, site, hidden ? null : canonicalAddress(canonical ?? (path || '/'), search));
}

function htmlResponse(html: string, status: number, language: Language): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-language': language };
  return new Response(html, { status, headers });
}

/** The same request from somebody who is not signed in. */
function withoutCookies(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.delete('cookie');
  return new Request(request.url, { headers });
}

type StaticHandler = ReturnType<typeof createStaticHandler>;

const handlers = new Map<string, StaticHandler>();

/** One handler for each language's prefix; loaded route modules stay in it. */
function staticHandler(prefix: string): StaticHandler {
  let handler = handlers.get(prefix);
  if (handler === undefined) {
    handler = createStaticHandler([frameRoute(pages)], { basename: prefix || '/' });
    handlers.set(prefix, handler);
  }
  return handler;
}

/** Redirects within the site name no host: only the proxy in front knows the true one. */
function fromOwnOrigin(response: Response, origin: string): Response {
  const location = response.headers.get('location');
  if (location?.startsWith(`${origin}/`)) response.headers.set('location', location.slice(origin.length));
  return response;
}

/** What the API set while the page was made (a session, say) goes out with the page. */
function withCookies(response: Response, cookies: string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}
