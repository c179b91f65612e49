import { useEffect } from 'react';
import { Button } from '../../design/Button.tsx';
import { Composer } from '../../design/Composer.tsx';
import { draftField } from '../../routing/draft-field.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { Draft } from '../drafts/Draft.tsx';
import type { AnsweredDraft } from '../drafts/opened-draft.ts';
import { Editor } from '../editor/Editor.tsx';
import { SendTrouble } from '../editor/SendTrouble.tsx';
import type { FrameData } from '../frame/FrameLayout.tsx';
import { NewcomerLine } from '../newcomers/NewcomerLine.tsx';
import { PendingAnswer } from './PendingAnswer.tsx';

export interface AnswerFormParts {
  number: number;
  question: boolean;
  /** Whether the reader asked the question. */
  asked: boolean;
  /** What the reader was writing here before. */
  draft: AnsweredDraft | null;
  writer: NonNullable<FrameData['me']>;
}

/** Where a member writes an answer or a reply. */
export function AnswerForm({ number, question, asked, draft, writer }: AnswerFormParts) {
  const form = useRouteForm('answer');
  const { place } = form;
  useEffect(() => {
    // The new answer stands above the field that was just emptied.
    if (place?.startsWith('#')) document.getElementById(place.slice(1))?.scrollIntoView({ block: 'center' });
  }, [place]);
  const t = useWords();
  const invitation =
    question && asked ? t('answer.inviteAsker') : question ? t('answer.invite') : t('answer.inviteReply');
  return (
    <>
      <p role="status" className="unseen">
        {form.round > 0 && t('answer.sent')}
      </p>
      {form.sent && <PendingAnswer text={String(form.sent.get('markdown') ?? '')} writer={writer} />}
      <RouteForm form={form} hidden={{ threadId: number }}>
        <Composer
          isAway={form.sending}
          title={invitation}
          person={{ name: writer.displayName, picture: writer.avatar?.url }}
          acts={
            <>
              <Draft place={`answer:${number}`} fields={['markdown']} form={form} server={draft} />
              <Button look="go" pending={form.sending}>
                {question ? t('answer.send') : t('answer.sendReply')}
              </Button>
            </>
          }
        >
          <SendTrouble form={form} title={t('answer.notSent')} />
          {question && !asked && writer.answerCount === 0 && (
            <p className="quiet">
              <b>{t('answer.firstTitle')}</b> {t('answer.firstText')}
            </p>
          )}
          <Editor
            form={form}
            label={question ? t('answer.yours') : t('answer.yourReply')}
            labelUnseen
            placeholder={t(question ? 'answer.placeholder' : 'answer.placeholderReply')}
            text={form.round === 0 ? draftField(draft, 'markdown') : undefined}
          />
          <NewcomerLine />
        </Composer>
      </RouteForm>
    </>
  );
}
