import { useEffect } from 'react';
import { Button } from '../../design/Button.tsx';
import { Composer } from '../../design/Composer.tsx';
import { Failure } from '../../design/Failure.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useDraft } from '../../routing/use-draft.ts';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { Editor } from '../editor/Editor.tsx';
import { useViewer } from '../frame/use-viewer.ts';

export interface AnswerFormParts {
  number: number;
  question: boolean;
  /** Whether the reader asked the question. */
  asked: boolean;
  /** What the reader was writing here before. */
  draft?: string;
}

/** Where a member writes an answer or a reply. */
export function AnswerForm({ number, question, asked, draft }: AnswerFormParts) {
  const form = useRouteForm('answer');
  const { keep } = useDraft(`answer:${number}`, ['markdown'], form);
  const { place } = form;
  useEffect(() => {
    // The new answer stands above the field that was just emptied.
    if (place?.startsWith('#')) document.getElementById(place.slice(1))?.scrollIntoView({ block: 'center' });
  }, [place]);
  const t = useWords();
  const viewer = useViewer();
  const invitation =
    question && asked ? t('answer.inviteAsker') : question ? t('answer.invite') : t('answer.inviteReply');
  return (
    <>
      <p role="status" className="unseen">
        {form.round > 0 && t('answer.sent')}
      </p>
      <RouteForm form={form} hidden={{ threadId: number }} onInput={keep}>
        <Composer
          title={invitation}
          person={{ name: viewer?.displayName ?? '', picture: viewer?.avatar?.url }}
          acts={
            <Button look="go" pending={form.sending}>
              {question ? t('answer.send') : t('answer.sendReply')}
            </Button>
          }
        >
          {form.errors.message && <Failure title={t('answer.notSent')}>{form.errors.message}</Failure>}
          {question && !asked && viewer?.answerCount === 0 && (
            <p className="quiet">
              <b>{t('answer.firstTitle')}</b> {t('answer.firstText')}
            </p>
          )}
          <Editor
            form={form}
            label={question ? t('answer.yours') : t('answer.yourReply')}
            labelUnseen
            placeholder={t('answer.placeholder')}
            text={form.round === 0 ? draft : undefined}
          />
        </Composer>
      </RouteForm>
    </>
  );
}
