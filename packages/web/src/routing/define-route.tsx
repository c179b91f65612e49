import { type ComponentType, memo } from 'react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type RouteObject,
  type ShouldRevalidateFunction,
  useLoaderData,
} from 'react-router';
import type { Discoverable, Discovered, Discovery } from '../features/discovery/discovery.ts';
import { ApiFailure, isUnreachable } from '../graphql/api-failure.ts';
import type { GraphqlClient } from '../graphql/client.ts';
import type { Language } from '../words/languages.ts';
import { type Translate, translateWith, useWords } from '../words/words.ts';
import { refused } from './form-result.ts';
import { Head, type Meta } from './Head.tsx';
import { type PageContext, pageContext } from './page-context.ts';
import { type Site, useSite } from './site.tsx';

/** What a route's functions are given. */
export interface RouteArguments {
  client: GraphqlClient;
  upload: PageContext['upload'];
  t: Translate;
  params: Record<string, string | undefined>;
  /** The language of the page. */
  language: Language;
  url: URL;
  request: Request;
}

/** What an action is given besides: the form that was sent. */
export interface ActionArguments extends RouteArguments {
  form: FormData;
}

/** What a form does. */
export type Action = (args: ActionArguments) => Promise<unknown>;

type LateActions = () => Promise<{ actions: Record<string, Action> }>;

/** What a route is made of. */
export interface RouteDefinition<Data> {
  /** Runs the page's one query; throws `notFound()` or a redirect when there is no such page. */
  load: (args: RouteArguments) => Promise<Data>;
  /** One action, or one for each form of the page, named by the form's `intent`. */
  action?: Action | Record<string, Action>;
  /** The same for pages that many only read: a module whose `actions` are loaded when a form is first sent. */
  lateActions?: LateActions;
  meta: (page: { data: Data; t: Translate; site: Site }) => Meta;
  /** What the page says to programs; only on the server, so give it as `import.meta.env.SSR ? … : undefined`. */
  discovery?: (page: Discovered<Data>) => Discovery;
  Page: ComponentType<{ data: Data }>;
  /** When loaded data stays good; React Router's own rule unless told otherwise. */
  shouldRevalidate?: ShouldRevalidateFunction;
}

/** A page: what it loads, what its forms do, what stands in its head, what is shown. */
export function defineRoute<Data>(definition: RouteDefinition<Data>): Partial<RouteObject> {
  const { load, action, lateActions, meta, discovery, Page, shouldRevalidate } = definition;
  // Whatever a form of the page is about, the router tells everybody; the page itself changes with its data only.
  const Shown = memo(Page) as unknown as ComponentType<{ data: Data }>;
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each route, when its module is loaded
  function RoutePage() {
    const loaded = useLoaderData() as Data;
    const t = useWords();
    const site = useSite();
    return (
      <>
        <Head {...meta({ data: loaded, t, site })} />
        <Shown data={loaded} />
      </>
    );
  }
  return {
    loader: (args) => load(routeArguments(args)),
    Component: RoutePage,
    ...((action || lateActions) && {
      action: (args) => act(lateActions ?? (() => Promise.resolve({ actions: action ?? {} })), args),
      handle: { prepare: () => prepare(lateActions) },
    }),
    // On the server nothing is prepared; there the handle tells what programs are told.
    ...(import.meta.env.SSR && {
      handle: {
        discover: (page: Discovered<Data>): Discoverable => ({
          meta: meta(page),
          discovery: discovery?.(page) ?? {},
        }),
      },
    }),
    ...(shouldRevalidate && { shouldRevalidate }),
  };
}

/** A route without a page: the target of forms that stand elsewhere. */
export function defineAction(action: Action): Partial<RouteObject> {
  return { action: (args) => act(() => Promise.resolve({ actions: action }), args) };
}

/**
 * A route without a page: what scripts ask for while somebody types. It answers null when the server cannot be
 * reached or was asked too often, since the page around must stay.
 */
export function defineLoader<Data>(load: (args: RouteArguments) => Promise<Data>): Partial<RouteObject> {
  return {
    loader: (args) =>
      load(routeArguments(args)).catch((error: unknown) => {
        if (error instanceof ApiFailure && error.code === 'LIMIT_REACHED') return null;
        if (import.meta.env.SSR || !isUnreachable(error)) throw error;
        return null;
      }),
  };
}

function routeArguments({
  request,
  params,
  context,
  url,
}: LoaderFunctionArgs | ActionFunctionArgs): RouteArguments {
  const { client, i18n, upload } = context.get(pageContext);
  const { language } = i18n;
  return { client, upload, t: translateWith(i18n), language, params, request, url };
}

/** What a route with forms hands out as its `handle`: its forms' code can be fetched before one is sent. */
export interface FormsHandle {
  prepare: () => Promise<unknown>;
}

function prepare(lateActions?: LateActions): Promise<unknown> {
  return Promise.all([import('./run-action.ts'), import('../graphql/client.ts'), lateActions?.()]);
}

async function act(
  actions: () => Promise<{ actions: Action | Record<string, Action> }>,
  args: ActionFunctionArgs,
): Promise<unknown> {
  const given = routeArguments(args);
  const form = await args.request.formData();
  const code = await Promise.all([import('./run-action.ts'), actions()]).catch((error: unknown) => {
    if (import.meta.env.SSR) throw error;
    return null;
  });
  // What was typed must not be lost because the code that sends it could not be loaded.
  if (code === null) {
    return refused(form, { message: given.t('refusal.unreachable'), reason: 'UNREACHABLE' }, 503);
  }
  const [{ runAction }, { actions: action }] = code;
  return runAction(action, form, args, given);
}
