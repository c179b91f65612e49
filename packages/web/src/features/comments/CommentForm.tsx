import { Button } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextArea } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

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
          {form.errors.message && <Failure title={t('comment.notSent')}>{form.errors.message}</Failure>}
          <TextArea
            name="markdown"
            rows={2}
            label={t('comment.yours')}
            defaultValue={form.values.markdown}
            error={form.errors.fields?.markdown}
            required
          />
        </FormStack>
      </RouteForm>
    </Disclosure>
  );
}
