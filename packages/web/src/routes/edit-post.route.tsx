import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { EditPostForm, EditPostFormFragment } from '../features/edits/EditPostForm.tsx';
import { editAction } from '../features/edits/edit-action.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound, numberIn } from '../routing/not-found.ts';
import { useWords } from '../words/words.ts';

const EditPostQuery = graphql(
  `
    query EditPost($number: Int!, $draft: String!) {
      draft(key: $draft) {
        data
        updatedAt
      }
      post(number: $number) {
        viewerMayEdit
        ...EditPostForm
      }
    }
  `,
  [EditPostFormFragment],
);

export const route = defineRoute({
  async load({ client, params }) {
    const number = numberIn(params.number);
    const { post, draft } = await client.query(EditPostQuery, { number, draft: `edit:${number}` });
    if (!post?.viewerMayEdit) throw notFound();
    return { post, draft };
  },
  action: { edit: editAction },
  meta: ({ t }) => ({ title: t('edit.heading'), hidden: true }),
  Page: function EditPost({ data: { post, draft } }) {
    const t = useWords();
    return (
      <Main>
        <PageHead title={t('edit.heading')} />
        <EditPostForm post={post} draft={draft} />
      </Main>
    );
  },
});
