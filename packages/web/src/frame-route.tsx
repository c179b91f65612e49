import type { RouteObject } from 'react-router';
import { FrameLayout, FrameQuery } from './features/frame/FrameLayout.tsx';
import { isFrameOwed, oweFrame } from './features/frame/owed-frame.ts';
import { BareError, PageError } from './features/frame/PageError.tsx';
import { pageContext } from './routing/page-context.ts';

/** The id of the route below which all pages are. */
export const pagesId = 'pages';

/** The frame with pages in it: all that there are, or at first only the one that was asked for. */
export function frameRoute(pages: RouteObject[]): RouteObject {
  return {
    id: 'frame',
    Component: FrameLayout,
    ErrorBoundary: BareError,
    loader: ({ context }) => context.get(pageContext).client.query(FrameQuery, {}),
    // The frame changes when the reader does something, not when they go somewhere; what is opened in the inbox is read.
    shouldRevalidate({ formMethod, defaultShouldRevalidate, currentUrl }) {
      if (defaultShouldRevalidate && formMethod !== undefined && formMethod !== 'GET') oweFrame();
      return isFrameOwed() || currentUrl.pathname.endsWith('/inbox');
    },
    children: [{ id: pagesId, ErrorBoundary: PageError, children: pages }],
  };
}
