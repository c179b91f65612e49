import { Button, ButtonLink } from '../design/Button.tsx';
import { TextArea } from '../design/Field.tsx';
import { FormStack } from '../design/FormStack.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { editCommentAction } from '../features/comments/comment-edit-action.ts';
import { SendTrouble } from '../features/editor/SendTrouble.tsx';
import { EditConflict } from '../features/edits/EditConflict.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound, numberIn } from '../routing/not-found.ts';
import { RouteForm } from '../routing/RouteForm.tsx';
import { useRouteForm } from '../routing/use-route-form.ts';
import { useWords } from '../words/words.ts';

const EditCommentQuery = graphql(`
  query EditComment($number: Int!) {
    comment(number: $number) {
      number
      path
      version
      markdown
      viewerMayEdit
    }
  }
`);

export const route = defineRoute({
  async load({ client, params }) {
    const { comment } = await client.query(EditCommentQuery, { number: numberIn(params.number) });
    if (!comment?.viewerMayEdit) throw notFound();
    return comment;
  },
  action: { edit: editCommentAction },
  meta: ({ t }) => ({ title: t('edit.heading'), hidden: true }),
  Page: function EditComment({ data: { number, path, version, markdown } }) {
    const form = useRouteForm('edit');
    const t = useWords();
    const { errors, values } = form;
    return (
      <Main>
        <PageHead title={t('edit.heading')} />
        <RouteForm form={form} hidden={{ commentId: number, version: errors.conflict?.version ?? version }}>
          <FormStack
            acts={
              <>
                <Button look="go" pending={form.sending}>
                  {t('edit.save')}
                </Button>
                <ButtonLink to={path}>{t('edit.leave')}</ButtonLink>
              </>
            }
          >
            <SendTrouble form={form} title={t('edit.notSaved')} />
            <EditConflict form={form} />
            <TextArea
              name="markdown"
              label={t('comment.yours')}
              defaultValue={values.markdown ?? markdown}
              error={errors.fields?.markdown}
              required
            />
          </FormStack>
        </RouteForm>
      </Main>
    );
  },
});
