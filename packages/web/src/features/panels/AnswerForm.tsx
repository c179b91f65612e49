import { useEffect, useRef, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import type { Poll } from './panel-queries.ts';
import { QuestionField } from './QuestionField.tsx';
import { useKeptAnswers } from './use-kept-answers.ts';

/** The questions of a poll to answer; what is filled in is kept in this browser until it is sent. */
export function AnswerForm({ poll }: { poll: Poll }) {
  const form = useRouteForm('answer');
  const t = useWords();
  const anchor = useRef<HTMLInputElement>(null);
  const { number, questions, anonymous, viewerHasAnswered } = poll;
  const [restored, setRestored] = useState<Record<string, string>>();
  const draft = useKeptAnswers({ anchor, number, onOpen: setRestored, refused: form.values });
  const { errors, sending, result, refusal } = form;
  // Refused, it leads to the first question that objects.
  const isSent = result !== undefined;
  useEffect(() => {
    if (refusal === undefined || !(isSent || document.activeElement === document.body)) return;
    const asked = anchor.current?.closest('form')?.querySelector('fieldset[data-invalid]');
    asked?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select, button')?.focus();
  }, [refusal, isSent]);
  const given = Object.keys(form.values).length > 0 ? form.values : restored;
  return (
    <RouteForm form={form} hidden={{ pollId: number }}>
      <input ref={anchor} type="hidden" name="draft" value={draft ?? ''} />
      <FormStack
        acts={
          <Button look="go" pending={sending}>
            {t(viewerHasAnswered ? 'panel.answerAnew' : 'panel.answer')}
          </Button>
        }
        help={t(anonymous ? 'panel.answerAnonymouslyHelp' : 'panel.answerByNameHelp')}
      >
        {errors.message && <Failure title={t('panel.notSent')}>{errors.message}</Failure>}
        {questions.map((question, place) => (
          <QuestionField
            key={`${question.number} ${restored === undefined ? '' : 'kept'}`}
            question={question}
            place={place + 1}
            of={questions.length}
            values={given}
            error={errors.fields?.[`q${question.number}`]}
          />
        ))}
      </FormStack>
    </RouteForm>
  );
}
