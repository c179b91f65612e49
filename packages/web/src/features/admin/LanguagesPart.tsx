import { CheckList } from '../../design/late/CheckList.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useSite } from '../../routing/site.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { languageNames, languages } from '../../words/languages.ts';
import { useWords } from '../../words/words.ts';
import { SaveForm } from './SaveForm.tsx';

export const LanguagesPartFragment = graphql(`
  fragment LanguagesPart on Query {
    offeredLanguages
  }
`);

/** In which languages pages are offered. The route's action is `offer: offerAction`. */
export function LanguagesPart({ data }: { data: FragmentOf<typeof LanguagesPartFragment> }) {
  const { offeredLanguages } = readFragment(LanguagesPartFragment, data);
  const form = useRouteForm('offer');
  const t = useWords();
  const { defaultLanguage } = useSite();
  return (
    <SaveForm form={form} act={t('settings.save')} saved={t('settings.saved')}>
      <CheckList
        legend={t('admin.offered')}
        hint={t('admin.offeredHint', { language: languageNames[defaultLanguage] })}
        name="language"
        chosen={offeredLanguages}
        options={languages.map((code) => ({ value: code, label: languageNames[code], lang: code }))}
      />
    </SaveForm>
  );
}
