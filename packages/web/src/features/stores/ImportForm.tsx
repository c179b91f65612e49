import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextArea } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { FileField } from '../../design/late/FileField.tsx';
import { Saved } from '../../design/Saved.tsx';
import { isRefused } from '../../routing/form-result.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

/** Many stores at once, from a file of a spreadsheet or pasted. The route's action is `import`. */
export function ImportForm() {
  const form = useRouteForm('import');
  const t = useWords();
  const made = form.value as { added: number; changed: number } | undefined;
  const { errors, values } = form;
  return (
    <RouteForm form={form} withFiles>
      <FormStack
        acts={
          <>
            <Button pending={form.sending}>{t('stores.importAct')}</Button>
            {!isRefused(errors) && (
              <Saved id="import-saved" round={form.round}>
                {made ? t('stores.imported', made) : t('settings.saved')}
              </Saved>
            )}
          </>
        }
      >
        <p className="quiet">{t('stores.importLede')}</p>
        {errors.message && (
          <Failure title={errors.message}>
            {errors.fields?.rows?.split('\n').map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Failure>
        )}
        <FileField name="file" label={t('stores.file')} accept=".csv,.txt,text/csv,text/plain" />
        <TextArea
          name="rows"
          label={t('stores.rows')}
          defaultValue={values.rows}
          error={errors.message ? undefined : errors.fields?.rows}
          placeholder={'name;town;country\nKaffebaren;Malmö;SE'}
          maxLength={200_000}
          rows={4}
          spellCheck={false}
        />
      </FormStack>
    </RouteForm>
  );
}
