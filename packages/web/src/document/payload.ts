import { isRouteErrorResponse, type StaticHandlerContext, UNSAFE_ErrorResponseImpl } from 'react-router';
import type { PageAssets } from '../render-types.ts';
import type { Site } from '../routing/site.tsx';

/** The part of a page's state that React Router takes over in the browser. */
type RouterState = Pick<StaticHandlerContext, 'loaderData' | 'actionData' | 'errors'>;

/** All that the browser needs to continue where the server stopped. */
export interface Payload {
  site: Site;
  assets: PageAssets;
  /** The route of the page that was asked for. */
  page: { id: string; path: string };
  router: RouterState;
}

/** An error as it travels: only the status of a page's answer, never a fault's text. */
interface TravellingError {
  status: number;
  data: unknown;
}

/** The payload as JSON that is safe inside an HTML script element. */
export function writePayload({ site, assets, page, router }: Payload): string {
  const errors: Record<string, TravellingError> = {};
  for (const [route, error] of Object.entries(router.errors ?? {})) {
    errors[route] = isRouteErrorResponse(error)
      ? { status: error.status, data: error.data }
      : { status: 500, data: null };
  }
  const { loaderData, actionData } = router;
  return JSON.stringify({ site, assets, page, router: { loaderData, actionData, errors } })
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** The payload read back from the page. */
export function readPayload(json: string): Payload {
  const { site, assets, page, router } = JSON.parse(json);
  const errors = Object.entries(router.errors as Record<string, TravellingError>).map(
    ([route, { status, data }]) => [route, new UNSAFE_ErrorResponseImpl(status, '', data)] as const,
  );
  return {
    site,
    assets,
    page,
    router: { ...router, errors: errors.length === 0 ? null : Object.fromEntries(errors) },
  };
}

/** Whether who asked for the page is signed in, by what the frame loaded. */
export function isMember(loaderData: RouterState['loaderData']): boolean {
  const frame = loaderData.frame as { me: object | null } | undefined;
  return frame?.me !== null && frame?.me !== undefined;
}
