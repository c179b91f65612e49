import type { ComponentType } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type RouteObject,
  redirect,
  type ShouldRevalidateFunction,
  useLoaderData,
} from 'react-router';
import { type GraphqlClient, isUnreachable } from '../graphql/client.ts';
import { type Translate, translateWith, useWords } from '../words/words.ts';
import { type FormResult, refused } from './form-result.ts';
import { Head, type Meta } from './Head.tsx';
import { refusalOf } from './mutation-result.ts';
import { type PageContext, pageContext } from './page-context.ts';
import { previewAction } from './preview-action.ts';
import { type Site, useSite } from './site.tsx';

/** What a route's functions are given. */
export interface RouteArguments {
  client: GraphqlClient;
  upload: PageContext['upload'];
  t: Translate;
  params: Record<string, string | undefined>;
  url: URL;
  request: Request;
}

/** What an action is given besides: the form that was sent. */
export interface ActionArguments extends RouteArguments {
  form: FormData;
}

type Action = (args: ActionArguments) => Promise<unknown>;

interface RouteDefinition<Data> {
  /** Runs the page's one query; throws `notFound()` or a redirect when there is no such page. */
  load: (args: RouteArguments) => Promise<Data>;
  /** One action, or one for each form of the page, named by the form's `intent`. */
  action?: Action | Record<string, Action>;
  meta: (page: { data: Data; t: Translate; site: Site }) => Meta;
  Page: ComponentType<{ data: Data }>;
  /** When loaded data stays good; React Router's own rule unless told otherwise. */
  shouldRevalidate?: ShouldRevalidateFunction;
}

/** A page: what it loads, what its forms do, what stands in its head, what is shown. */
export function defineRoute<Data>(definition: RouteDefinition<Data>): Partial<RouteObject> {
  const { load, action, meta, Page, shouldRevalidate } = definition;
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each route, when its module is loaded
  function RoutePage() {
    const loaded = useLoaderData() as Data;
    const t = useWords();
    const site = useSite();
    return (
      <>
        <Head {...meta({ data: loaded, t, site })} />
        <Page data={loaded} />
      </>
    );
  }
  return {
    loader: (args) => load(routeArguments(args)),
    Component: RoutePage,
    ...(action && { action: (args) => runAction(action, args) }),
    ...(shouldRevalidate && { shouldRevalidate }),
  };
}

/** A route without a page: the target of forms that stand elsewhere. */
export function defineAction(action: Action): Partial<RouteObject> {
  return { action: (args) => runAction(action, args) };
}

/**
 * A route without a page: what scripts ask for while somebody types. It answers null when the server cannot be
 * reached or was asked too often, since the page around must stay.
 */
export function defineLoader<Data>(load: (args: RouteArguments) => Promise<Data>): Partial<RouteObject> {
  return {
    loader: (args) =>
      load(routeArguments(args)).catch((error: unknown) => {
        if (refusalOf(error)?.code === 'LIMIT_REACHED') return null;
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
  return { client, upload, t: translateWith(i18n), params, request, url };
}

async function runAction(
  action: Action | Record<string, Action>,
  args: ActionFunctionArgs,
): Promise<unknown> {
  const form = await args.request.formData();
  if (form.has('preview')) return previewAction({ ...routeArguments(args), form });
  const run = typeof action === 'function' ? action : action[String(form.get('intent'))];
  if (run === undefined) throw data(null, { status: 400 });
  const given = { ...routeArguments(args), form };
  const result = await run(given).catch((error: unknown) => {
    // In the browser a page must never be lost, and what was typed with it, because the connection broke.
    if (import.meta.env.SSR || !isUnreachable(error)) throw error;
    return refused(form, { message: given.t('refusal.unreachable') }, 503);
  });
  // Without JavaScript the form was a request for a document: sent back, so that reloading sends nothing twice.
  if (import.meta.env.SSR && isDone(result)) return redirect(args.request.url + (result.to ?? ''), 303);
  return result;
}

function isDone(result: unknown): result is Extract<FormResult, { done: true }> {
  return typeof result === 'object' && result !== null && 'done' in result && result.done === true;
}
