import { useState } from 'react';
import { Check } from '../../design/Choice.tsx';
import { SelectField, TextArea, TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { ForKinds } from '../../design/late/Ballot.tsx';
import { FieldGroup } from '../../design/late/FieldGroup.tsx';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import type { Question } from './panel-queries.ts';
import { questionKinds } from './poll-in.ts';

interface QuestionEditorParts {
  place: number;
  question: Question | undefined;
  form: RouteFormState;
}

/** One question of the editor: what is asked, how it is answered, and by what. */
export function QuestionEditor({ place, question, form: { values, errors } }: QuestionEditorParts) {
  const t = useWords();
  const { fields } = errors;
  const wasSent = `text_${place}` in values;
  const [asked] = useState(question);
  const required = wasSent ? `required_${place}` in values : (asked?.required ?? true);
  return (
    <FieldGroup legend={t('panel.question', { place: place + 1 })}>
      <FormStack>
        <TextField
          name={`text_${place}`}
          label={t('panel.questionText')}
          maxLength={200}
          defaultValue={values[`text_${place}`] ?? asked?.text}
          error={fields?.[`text_${place}`]}
        />
        <SelectField
          name={`kind_${place}`}
          label={t('panel.questionKind')}
          defaultValue={values[`kind_${place}`] ?? asked?.kind ?? 'SINGLE'}
          options={questionKinds.map((kind) => ({ value: kind, label: t(`panel.kind${kind}`) }))}
        />
        <ForKinds kinds={['SINGLE', 'MULTIPLE', 'RANKING', 'RATING']}>
          <TextArea
            name={`options_${place}`}
            rows={4}
            label={t('panel.options')}
            hint={t('panel.optionsHint')}
            defaultValue={values[`options_${place}`] ?? asked?.options.join('\n')}
            error={fields?.[`options_${place}`]}
          />
        </ForKinds>
        <ForKinds kinds={['MULTIPLE']}>
          <TextField
            name={`minimum_${place}`}
            type="number"
            inputMode="numeric"
            min={1}
            max={12}
            label={t('panel.minimum')}
            hint={t('panel.minimumHint')}
            defaultValue={values[`minimum_${place}`] ?? asked?.minimum ?? undefined}
            error={fields?.[`minimum_${place}`]}
          />
        </ForKinds>
        <ForKinds kinds={['MULTIPLE']}>
          <TextField
            name={`maximum_${place}`}
            type="number"
            inputMode="numeric"
            min={1}
            max={12}
            label={t('panel.maximum')}
            hint={t('panel.maximumHint')}
            defaultValue={values[`maximum_${place}`] ?? asked?.maximum ?? undefined}
            error={fields?.[`maximum_${place}`]}
          />
        </ForKinds>
        <Check name={`required_${place}`} label={t('panel.required')} defaultChecked={required} />
      </FormStack>
    </FieldGroup>
  );
}
