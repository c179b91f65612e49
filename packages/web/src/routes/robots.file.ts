import type { LoaderFunctionArgs } from 'react-router';
import { robotsText } from '../features/discovery/robots-text.ts';
import { fileContext } from '../routing/file-context.ts';

/** Where crawlers may go, and where the list of all pages is. */
export const route = {
  loader({ context }: LoaderFunctionArgs) {
    const { origin, defaultLanguage } = context.get(fileContext);
    return new Response(robotsText(origin, defaultLanguage), {
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  },
};
