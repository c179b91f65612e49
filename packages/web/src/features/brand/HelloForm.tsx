import { Button } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextArea, TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Saved } from '../../design/Saved.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useSite } from '../../routing/site.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { languageNames, languages } from '../../words/languages.ts';
import { useWords } from '../../words/words.ts';
import type { Brand } from './brand-query.ts';

/** What the home page greets visitors with, in each language. */
export function HelloForm({ brand }: { brand: Brand }) {
  const form = useRouteForm('hello');
  const { language } = useSite();
  const t = useWords();
  const { message, fields } = form.errors;
  return (
    <RouteForm form={form}>
      <FormStack
        acts={
          <>
            <Button pending={form.sending}>{t('brand.helloSave')}</Button>
            <Saved id="hello-saved" round={form.round}>
              {t('settings.saved')}
            </Saved>
          </>
        }
      >
        {message && <Failure title={t('settings.notSaved')}>{message}</Failure>}
        {languages.map((code) => {
          const written = brand.hello.find((one) => one.language === code);
          const [title, lede] = [`title-${code}`, `lede-${code}`];
          const wrong = fields?.[title] ?? fields?.[lede];
          return (
            <Disclosure
              key={code}
              row
              summary={languageNames[code]}
              open={code === language || Boolean(wrong)}
            >
              <FormStack>
                <TextField
                  voice
                  name={title}
                  lang={code}
                  label={t('brand.helloTitle')}
                  defaultValue={form.values[title] ?? written?.title}
                  error={fields?.[title]}
                  maxLength={80}
                />
                <TextArea
                  name={lede}
                  lang={code}
                  rows={2}
                  label={t('brand.helloLede')}
                  defaultValue={form.values[lede] ?? written?.lede}
                  error={fields?.[lede]}
                  maxLength={240}
                />
              </FormStack>
            </Disclosure>
          );
        })}
      </FormStack>
    </RouteForm>
  );
}
