import { TextArea } from '../../design/Field.tsx';
import { draftField } from '../../routing/draft-field.ts';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

interface IdeaPartFieldsParts {
  form: RouteFormState;
  draft: { data: unknown } | null;
  /** What stood there in the one text, when that was taken apart. */
  given: { problem: string; who: string } | undefined;
}

/** What helps to decide on an idea beside the proposal itself: the problem, and who has it. */
export function IdeaPartFields({ form: { errors, values }, draft, given }: IdeaPartFieldsParts) {
  const t = useWords();
  return (
    <>
      <TextArea
        name="problem"
        label={t('ask.ideaProblem')}
        hint={t('ask.ideaProblemHint')}
        defaultValue={given?.problem ?? values.problem ?? draftField(draft, 'problem')}
        error={errors.fields?.problem}
        rows={3}
        maxLength={8_000}
        required
      />
      <TextArea
        name="who"
        label={t('ask.ideaWho')}
        hint={t('ask.ideaWhoHint')}
        defaultValue={given?.who ?? values.who ?? draftField(draft, 'who')}
        error={errors.fields?.who}
        rows={2}
        maxLength={2_000}
      />
    </>
  );
}
