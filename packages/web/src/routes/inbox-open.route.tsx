import type { LoaderFunctionArgs } from 'react-router';
import { redirect } from 'react-router';
import { MarkRead } from '../features/inbox/inbox-actions.ts';
import { numberIn } from '../routing/not-found.ts';
import { ownPath } from '../routing/own-path.ts';
import { pageContext } from '../routing/page-context.ts';

/** Leads from the inbox to where something happened; having been there, it is read. */
export const route = {
  async loader({ params, url, context }: LoaderFunctionArgs) {
    const { client } = context.get(pageContext);
    await client.mutate(MarkRead, { numbers: [numberIn(params.number)] });
    return redirect(ownPath(url.searchParams.get('to')));
  },
  Component: () => null,
};
