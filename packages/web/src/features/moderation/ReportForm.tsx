import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextArea } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { reportReasons } from './report-reasons.ts';

/** Says to the moderators what is wrong with a text. */
export function ReportForm({ hidden }: { hidden: Record<string, string | number> }) {
  const form = useRouteForm('report');
  const t = useWords();
  return (
    <RouteForm form={form} hidden={hidden}>
      <FormStack
        acts={
          <Button look="go" pending={form.sending}>
            {t('moderation.reportSend')}
          </Button>
        }
      >
        {form.errors.message && <Failure title={t('moderation.notReported')}>{form.errors.message}</Failure>}
        <Choice
          legend={t('moderation.reportWhy')}
          name="reason"
          defaultValue={form.values.reason}
          error={form.errors.fields?.reason}
          options={reportReasons.map((reason) => ({ value: reason, label: t(`desk.reason${reason}`) }))}
        />
        <TextArea
          name="text"
          rows={3}
          label={t('moderation.reportText')}
          hint={t('moderation.reportTextHint')}
          defaultValue={form.values.text}
          error={form.errors.fields?.text}
          maxLength={1000}
        />
      </FormStack>
    </RouteForm>
  );
}
