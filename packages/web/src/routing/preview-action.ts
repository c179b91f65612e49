import { graphql } from '../graphql/graphql.ts';
import type { ActionArguments } from './define-route.tsx';
import { previewed } from './form-result.ts';
import { refusalOf, refusedBy } from './mutation-result.ts';

const Preview = graphql(`
  query Preview($markdown: String!) {
    preview(markdown: $markdown)
  }
`);

/** Any form with a `markdown` field can be looked at before it is sent: its `preview` button brings it back. */
export async function previewAction({ client, form, t }: ActionArguments) {
  try {
    const { preview } = await client.query(Preview, { markdown: String(form.get('markdown') ?? '') });
    return previewed(form, preview);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    // The session has ended meanwhile: what was typed must not be lost for it.
    return refusedBy(refusal, form, t);
  }
}
