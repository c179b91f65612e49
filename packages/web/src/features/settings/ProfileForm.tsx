import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { SelectField, TextArea, TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { CheckList } from '../../design/late/CheckList.tsx';
import { Saved } from '../../design/Saved.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { contentLanguages, ownNameOf } from '../../words/content-languages.ts';
import { languageNames, languages } from '../../words/languages.ts';
import { useWords } from '../../words/words.ts';
import { HandleField } from '../account/HandleField.tsx';

export const ProfileFormFragment = graphql(`
  fragment ProfileForm on Query {
    me {
      displayName
      handle
      bio
    }
    myAccount {
      locale
      timeZone
    }
    myReadingLanguages
  }
`);

interface ProfileFormParts {
  data: FragmentOf<typeof ProfileFormFragment>;
  /** All time zones by name, as the server or the browser knows them. */
  timeZones: string[];
}

/** Who one is to the others, and how one is addressed. */
export function ProfileForm({ data, timeZones }: ProfileFormParts) {
  const { me, myAccount, myReadingLanguages } = readFragment(ProfileFormFragment, data);
  const form = useRouteForm('profile');
  const t = useWords();
  const { message, fields } = form.errors;
  const { values } = form;
  const zone = myAccount?.timeZone ?? 'UTC';
  return (
    <RouteForm form={form}>
      <FormStack
        acts={
          <>
            <Button look="go" pending={form.sending}>
              {t('settings.save')}
            </Button>
            <Saved id="profile-saved" round={form.round}>
              {t('settings.saved')}
            </Saved>
          </>
        }
      >
        {message && <Failure title={t('settings.notSaved')}>{message}</Failure>}
        <TextField
          name="displayName"
          label={t('account.displayName')}
          hint={t('account.displayNameHint')}
          defaultValue={values.displayName ?? me?.displayName}
          error={fields?.displayName}
          autoComplete="name"
          maxLength={60}
          required
        />
        <HandleField form={form} value={me?.handle} hint={t('settings.handleHint')} />
        <TextArea
          name="bio"
          rows={3}
          label={t('settings.bio')}
          hint={t('settings.bioHint')}
          defaultValue={values.bio ?? me?.bio}
          error={fields?.bio}
          maxLength={1000}
        />
        <SelectField
          name="locale"
          label={t('settings.locale')}
          defaultValue={values.locale ?? myAccount?.locale}
          error={fields?.locale}
          options={languages.map((code) => ({ value: code, label: languageNames[code] }))}
        />
        <SelectField
          name="timeZone"
          label={t('settings.timeZone')}
          defaultValue={values.timeZone ?? zone}
          error={fields?.timeZone}
          options={[...new Set([zone, 'UTC', ...timeZones])].sort().map((name) => ({
            value: name,
            label: name.replaceAll('_', ' '),
          }))}
        />
        <CheckList
          legend={t('settings.readingLanguages')}
          hint={t('settings.readingLanguagesHint')}
          error={fields?.readingLanguages}
          name="readingLanguages"
          chosen={values.readingLanguages?.split('\n') ?? myReadingLanguages}
          options={contentLanguages.map((code) => ({ value: code, label: ownNameOf(code), lang: code }))}
        />
      </FormStack>
    </RouteForm>
  );
}
