import { Button, ButtonLink } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { SendTrouble } from '../editor/SendTrouble.tsx';

export const EditTagsFormFragment = graphql(`
  fragment EditTagsForm on Post {
    number
    path
    version
    thread {
      title
      tags {
        name
      }
    }
  }
`);

/** Other tags for what somebody else began, by whoever is trusted with it; it says why. */
export function EditTagsForm({ post }: { post: FragmentOf<typeof EditTagsFormFragment> }) {
  const { number, path, version, thread } = readFragment(EditTagsFormFragment, post);
  const form = useRouteForm('tag');
  const t = useWords();
  const { errors, values } = form;
  return (
    <RouteForm form={form} hidden={{ postId: number, version }}>
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
        <p>{thread.title}</p>
        <TextField
          name="tags"
          label={t('ask.tags')}
          defaultValue={values.tags ?? thread.tags.map(({ name }) => name).join(' ')}
          error={errors.fields?.tags}
          hint={t('ask.tagsHint')}
          autoCapitalize="none"
        />
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
