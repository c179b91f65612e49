import { Button } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { TextArea } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { Draft } from '../drafts/Draft.tsx';
import { SendTrouble } from '../editor/SendTrouble.tsx';

/** A comment is written where it will stand. */
export function CommentForm({ postNumber }: { postNumber: number }) {
  const form = useRouteForm('comment', `comment-on-${postNumber}`);
  const t = useWords();
  const refused = form.errors.message !== undefined || form.errors.fields !== undefined;
  return (
    <Disclosure key={form.round} summary={t('comment.write')} open={refused || undefined}>
      <RouteForm form={form} hidden={{ postId: postNumber }}>
        <FormStack
          acts={
            <Button small pending={form.sending}>
              {t('comment.send')}
            </Button>
          }
        >
          <SendTrouble form={form} title={t('comment.notSent')} />
          <TextArea
            name="markdown"
            rows={2}
            label={t('comment.yours')}
            defaultValue={form.values.markdown}
            error={form.errors.fields?.markdown}
            required
          />
          <Draft place={`comment:${postNumber}`} fields={['markdown']} form={form} isLocal />
        </FormStack>
      </RouteForm>
    </Disclosure>
  );
}
