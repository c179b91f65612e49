import { useState } from 'react';
import { Button, ButtonLink } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { draftField } from '../../routing/draft-field.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { Draft } from '../drafts/Draft.tsx';
import type { AnsweredDraft } from '../drafts/opened-draft.ts';
import { Editor } from '../editor/Editor.tsx';
import { SendTrouble } from '../editor/SendTrouble.tsx';
import { EditConflict } from './EditConflict.tsx';

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

const answerFields = ['markdown', 'reason', 'version'];
const openingFields = ['title', 'tags', ...answerFields];

interface EditPostParts {
  post: FragmentOf<typeof EditPostFormFragment>;
  /** What the reader was changing here before. */
  draft: AnsweredDraft | null;
}

/** Changes a post; with an opening post its title and tags. Says when somebody else was faster. */
export function EditPostForm({ post, draft }: EditPostParts) {
  const { number, path, role, version, markdown, thread } = readFragment(EditPostFormFragment, post);
  const form = useRouteForm('edit');
  const t = useWords();
  const { errors, values } = form;
  const tags = thread.tags.map(({ name }) => name).join(' ');
  // What was begun at an earlier version is compared with that one.
  const [begun, setBegun] = useState(draftField(draft, 'version'));
  return (
    <RouteForm
      form={form}
      hidden={{ postId: number, version: errors.conflict?.version ?? begun ?? version, role }}
    >
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
        {role === 'OPENING' && (
          <TextField
            voice
            name="title"
            label={t('edit.title')}
            defaultValue={values.title ?? draftField(draft, 'title') ?? thread.title}
            error={errors.fields?.title}
            maxLength={150}
            required
          />
        )}
        <Editor
          form={form}
          label={t('edit.text')}
          text={draftField(draft, 'markdown') ?? markdown}
          rows={12}
        />
        {role === 'OPENING' && (
          <TextField
            name="tags"
            label={t('ask.tags')}
            defaultValue={values.tags ?? draftField(draft, 'tags') ?? tags}
            error={errors.fields?.tags}
            hint={t('ask.tagsHint')}
            autoCapitalize="none"
          />
        )}
        <TextField
          name="reason"
          label={t('edit.reason')}
          defaultValue={values.reason ?? draftField(draft, 'reason')}
          error={errors.fields?.reason}
          hint={t('edit.reasonHint')}
        />
        <Draft
          place={`edit:${number}`}
          fields={role === 'OPENING' ? openingFields : answerFields}
          form={form}
          server={draft}
          blank={{ title: thread.title, markdown, tags, reason: '' }}
          onOpen={(fields) => setBegun(fields.version)}
        />
      </FormStack>
    </RouteForm>
  );
}
