import { redirect } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { CheckList } from '../design/late/CheckList.tsx';
import { InterestFields, InterestFieldsFragment } from '../features/welcome/InterestFields.tsx';
import { OwnedFields, OwnedFieldsFragment } from '../features/welcome/OwnedFields.tsx';
import { WelcomeForm } from '../features/welcome/WelcomeForm.tsx';
import { interestsAction, languagesAction, productsAction } from '../features/welcome/welcome-actions.ts';
import { welcomeStepNamed } from '../features/welcome/welcome-steps.ts';
import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { signInAddress } from '../routing/sign-in-address.ts';
import { useRouteForm } from '../routing/use-route-form.ts';
import { contentLanguages, ownNameOf } from '../words/content-languages.ts';
import { useWords } from '../words/words.ts';

const WelcomeQuery = graphql(
  `
    query Welcome {
      me {
        number
      }
      isDismissed(subject: "welcome")
      products {
        number
      }
      myReadingLanguages
      ...OwnedFields
      ...InterestFields
    }
  `,
  [OwnedFieldsFragment, InterestFieldsFragment],
);

type WelcomeData = ResultOf<typeof WelcomeQuery>;

export const route = defineRoute({
  async load({ client, params }) {
    const data = await client.query(WelcomeQuery, {});
    if (data.me === null) throw redirect(signInAddress('/welcome'));
    // The address alone welcomes whoever was not yet; a step can be come back to.
    if (params.step === undefined) throw redirect(data.isDismissed ? '/' : '/welcome/products');
    const step = welcomeStepNamed(params.step);
    if (step === undefined) throw notFound();
    if (step === 'products' && data.products.length === 0) throw redirect('/welcome/interests');
    return { data, step };
  },
  action: { products: productsAction, interests: interestsAction, languages: languagesAction },
  meta: ({ data: { step }, t }) => ({ title: t(`welcome.${step}`), hidden: true }),
  Page: function Welcome({ data: { data, step } }) {
    return (
      <Main>
        {step === 'products' && <Products data={data} />}
        {step === 'interests' && <Interests data={data} />}
        {step === 'languages' && <Languages data={data} />}
      </Main>
    );
  },
});

function Products({ data }: { data: WelcomeData }) {
  const form = useRouteForm('products');
  return (
    <WelcomeForm step="products" form={form}>
      <OwnedFields data={data} form={form} />
    </WelcomeForm>
  );
}

function Interests({ data }: { data: WelcomeData }) {
  const form = useRouteForm('interests');
  return (
    <WelcomeForm step="interests" form={form}>
      <InterestFields data={data} />
    </WelcomeForm>
  );
}

function Languages({ data }: { data: WelcomeData }) {
  const form = useRouteForm('languages');
  const t = useWords();
  return (
    <WelcomeForm step="languages" form={form}>
      <CheckList
        legend={t('settings.readingLanguages')}
        hint={t('settings.readingLanguagesHint')}
        name="readingLanguages"
        chosen={data.myReadingLanguages}
        options={contentLanguages.map((code) => ({ value: code, label: ownNameOf(code), lang: code }))}
      />
    </WelcomeForm>
  );
}
