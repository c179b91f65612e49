import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { EditPostForm, EditPostFormFragment } from '../features/edits/EditPostForm.tsx';
import { EditTagsForm, EditTagsFormFragment } from '../features/edits/EditTagsForm.tsx';
import { editAction, tagAction } from '../features/edits/edit-action.ts';
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
        viewerMayTag
        ...EditPostForm
        ...EditTagsForm
      }
    }
  `,
  [EditPostFormFragment, EditTagsFormFragment],
);

export const route = defineRoute({
  async load({ client, params }) {
    const number = numberIn(params.number);
    const { post, draft } = await client.query(EditPostQuery, { number, draft: `edit:${number}` });
    if (!post || !(post.viewerMayEdit || post.viewerMayTag)) throw notFound();
    return { post, draft };
  },
  action: { edit: editAction, tag: tagAction },
  meta: ({ data: { post }, t }) => ({
    title: post.viewerMayEdit ? t('edit.heading') : t('edit.tagsHeading'),
    hidden: true,
  }),
  Page: function EditPost({ data: { post, draft } }) {
    const t = useWords();
    return (
      <Main>
        <PageHead title={post.viewerMayEdit ? t('edit.heading') : t('edit.tagsHeading')} />
        {post.viewerMayEdit ? <EditPostForm post={post} draft={draft} /> : <EditTagsForm post={post} />}
      </Main>
    );
  },
});
