import { Button, ButtonLink } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextArea, TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { Editor } from '../editor/Editor.tsx';

export const EditPostFormFragment = graphql(`
  fragment EditPostForm on Post {
    number
    path
    role
    version
    markdown
    thread {
      title
      tags {
        name
      }
    }
  }
`);

/** Changes a post; with an opening post its title and tags. Says when somebody else was faster. */
export function EditPostForm({ post }: { post: FragmentOf<typeof EditPostFormFragment> }) {
  const { number, path, role, version, markdown, thread } = readFragment(EditPostFormFragment, post);
  const form = useRouteForm('edit');
  const t = useWords();
  const { errors, values } = form;
  return (
    <RouteForm form={form} hidden={{ postId: number, version: errors.conflict?.version ?? version, role }}>
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
        {errors.message && <Failure title={t('edit.notSaved')}>{errors.message}</Failure>}
        {errors.conflict && (
          <TextArea label={t('edit.theirs')} defaultValue={errors.conflict.text} readOnly />
        )}
        {role === 'OPENING' && (
          <TextField
            voice
            name="title"
            label={t('edit.title')}
            defaultValue={values.title ?? thread.title}
            error={errors.fields?.title}
            maxLength={150}
            required
          />
        )}
        <Editor form={form} label={t('edit.text')} text={markdown} rows={12} />
        {role === 'OPENING' && (
          <TextField
            name="tags"
            label={t('ask.tags')}
            defaultValue={values.tags ?? thread.tags.map(({ name }) => name).join(' ')}
            error={errors.fields?.tags}
            hint={t('ask.tagsHint')}
            autoCapitalize="none"
          />
        )}
        <TextField
          name="reason"
          label={t('edit.reason')}
          defaultValue={values.reason}
          error={errors.fields?.reason}
          hint={t('edit.reasonHint')}
        />
      </FormStack>
    </RouteForm>
  );
}
