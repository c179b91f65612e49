import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { TextArea, TextField } from '../../design/Field.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';
import type { Poll } from './panel-queries.ts';
import { mostQuestions } from './poll-in.ts';
import { QuestionEditor } from './QuestionEditor.tsx';

interface PollEditorParts {
  panelId: number;
  /** Null for a new one. */
  poll: Poll | null;
}

/** Writes a poll. Questions that are left blank are none. */
export function PollEditor({ panelId, poll }: PollEditorParts) {
  const form = useRouteForm('save');
  const t = useWords();
  const { values, errors } = form;
  const { fields } = errors;
  const written = poll?.questions.length ?? 0;
  // There is always room for one more: without scripts, saving makes room for the next.
  const [count, setCount] = useState(Math.min(mostQuestions, Math.max(written + 1, 3)));
  const refusedCount = Math.max(
    0,
    ...Object.keys(values).map((name) => Number(/^text_(\d+)$/.exec(name)?.[1] ?? -1) + 1),
  );
  const anonymous = values.anonymous ?? (poll?.anonymous === false ? 'no' : 'yes');
  return (
    <SaveForm
      form={form}
      hidden={{ panelId, pollId: poll?.number ?? 0 }}
      go={poll === null}
      act={t(poll === null ? 'panel.savePoll' : 'panel.saveAct')}
      saved={t('panel.saved')}
    >
      <TextField
        name="title"
        label={t('panel.pollTitle')}
        maxLength={120}
        required
        defaultValue={values.title ?? poll?.title}
        error={fields?.title}
      />
      <TextArea
        name="intro"
        rows={3}
        label={t('panel.pollIntro')}
        hint={t('panel.pollIntroHint')}
        maxLength={1000}
        defaultValue={values.intro ?? poll?.intro}
        error={fields?.intro}
      />
      <Choice
        legend={t('panel.whoAnswers')}
        name="anonymous"
        defaultValue={anonymous}
        options={[
          { value: 'yes', label: t('panel.anonymous'), note: t('panel.anonymousNote') },
          { value: 'no', label: t('panel.byName'), note: t('panel.byNameNote') },
        ]}
      />
      <Choice
        legend={t('panel.whenResults')}
        name="results"
        defaultValue={values.results ?? poll?.results ?? 'AFTER_CLOSING'}
        error={fields?.results && t('panel.resultsWrong')}
        options={(['AFTER_CLOSING', 'AFTER_ANSWERING', 'NEVER'] as const).map((when) => ({
          value: when,
          label: t(`panel.when${when}`),
          note: when === 'AFTER_ANSWERING' && t('panel.onlyByName'),
        }))}
      />
      {Array.from({ length: Math.max(count, refusedCount) }, (_, place) => (
        <QuestionEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: questions are known by their place
          key={place}
          place={place}
          question={poll?.questions[place]}
          form={form}
        />
      ))}
      {fields?.questions && <p className="quiet">{fields.questions}</p>}
      {count < mostQuestions && (
        <div className="alive-only">
          <Button type="button" icon="pen" onClick={() => setCount(Math.max(count, refusedCount) + 1)}>
            {t('panel.addQuestion')}
          </Button>
        </div>
      )}
    </SaveForm>
  );
}
