import { graphql } from '../graphql/graphql.ts';
import type { ActionArguments } from './define-route.tsx';
import { previewed } from './form-result.ts';

const Preview = graphql(`
  query Preview($markdown: String!) {
    preview(markdown: $markdown)
  }
`);

/** Any form with a `markdown` field can be looked at before it is sent: its `preview` button brings it back. */
export async function previewAction({ client, form }: ActionArguments) {
  const { preview } = await client.query(Preview, { markdown: String(form.get('markdown') ?? '') });
  return previewed(form, preview);
}
