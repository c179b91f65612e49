import { Disclosure } from '../../design/Disclosure.tsx';
import { TextArea } from '../../design/Field.tsx';
import { isRefused } from '../../routing/form-result.ts';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';

interface GraveActParts {
  intent: 'cancel' | 'takeBack';
  number: number;
  /** What it is called, what its button says, and what comes of it. */
  summary: string;
  act: string;
  note: string;
  /** Who reads the reason. */
  hint: string;
}

/** What many hear of when it is done to a challenge: it says what will happen, and asks why. */
export function GraveAct({ intent, number, summary, act, note, hint }: GraveActParts) {
  const form = useRouteForm(intent);
  const t = useWords();
  return (
    <Disclosure row summary={summary} open={isRefused(form.errors) || undefined}>
      <SaveForm danger form={form} act={act} hidden={{ number }}>
        <p className="quiet">{note}</p>
        <TextArea
          name="reason"
          label={t('challenge.reason')}
          hint={hint}
          rows={2}
          defaultValue={form.values.reason}
          error={form.errors.fields?.reason}
        />
      </SaveForm>
    </Disclosure>
  );
}
