import { Link } from 'react-router';
import { Button, ButtonLink } from '../design/Button.tsx';
import { Failure } from '../design/Failure.tsx';
import { FormStack } from '../design/FormStack.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { Meta } from '../design/Meta.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Section } from '../design/Section.tsx';
import { createSuggestedAction } from '../features/admin/category-actions.ts';
import { LanguagesPart, LanguagesPartFragment } from '../features/admin/LanguagesPart.tsx';
import { offerAction } from '../features/admin/offer-action.ts';
import { ProductsPart, ProductsPartFragment } from '../features/admin/ProductsPart.tsx';
import { createProductAction, productListActions } from '../features/admin/product-actions.ts';
import { requireAdmin } from '../features/admin/require-admin.ts';
import { TeamPart, TeamPartFragment } from '../features/admin/TeamPart.tsx';
import { teamActions } from '../features/admin/team-actions.ts';
import { brandKindIn } from '../features/setup/brand-kinds.ts';
import { SuggestedCategories, SuggestedCategoryFragment } from '../features/setup/SuggestedCategories.tsx';
import { answerStepAction } from '../features/setup/setup-actions.ts';
import { setupPlaces, setupSteps, stepNamed } from '../features/setup/setup-places.ts';
import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { RouteForm } from '../routing/RouteForm.tsx';
import { useRouteForm } from '../routing/use-route-form.ts';
import { useWords } from '../words/words.ts';

const SetupStepQuery = graphql(
  `
    query SetupStep($kind: BrandKind!, $language: String!) {
      categories {
        name
        path
      }
      suggestedCategories(kind: $kind, language: $language) {
        ...SuggestedCategory
      }
      ...LanguagesPart
      ...ProductsPart
      ...TeamPart
    }
  `,
  [SuggestedCategoryFragment, LanguagesPartFragment, ProductsPartFragment, TeamPartFragment],
);

export const route = defineRoute({
  async load({ client, params, url, language }) {
    const step = stepNamed(params.step);
    if (step === undefined) throw notFound();
    await requireAdmin(client, setupPlaces[step]);
    const kind = brandKindIn(url.searchParams);
    return { step, kind, data: await client.query(SetupStepQuery, { kind, language }) };
  },
  action: {
    answer: answerStepAction,
    suggested: createSuggestedAction,
    create: createProductAction,
    ...productListActions,
    offer: offerAction,
    ...teamActions,
  },
  meta: ({ data: { step }, t }) => ({ title: t(`setup.step${step}`), hidden: true }),
  Page: function SetupStep({ data: { step, kind, data } }) {
    const t = useWords();
    return (
      <Main>
        <PageHead
          above={
            <p className="quiet">
              {t('welcome.step', { step: setupSteps.indexOf(step) + 1, all: setupSteps.length })}
            </p>
          }
          title={t(`setup.step${step}`)}
          lede={t(`setup.lede${step}`)}
        />
        {step === 'BRAND' && <ButtonLink to="/admin/brand">{t('setup.toBrand')}</ButtonLink>}
        {step === 'CATEGORIES' && (
          <>
            <Made categories={data.categories} />
            <SuggestedCategories kind={kind} suggested={data.suggestedCategories} />
          </>
        )}
        {step === 'LANGUAGES' && <LanguagesPart data={data} />}
        {step === 'PRODUCTS' && <ProductsPart data={data} />}
        {step === 'TEAM' && <TeamPart data={data} />}
        <Section airy>
          <GoOn />
        </Section>
      </Main>
    );
  },
});

function Made({ categories }: Pick<ResultOf<typeof SetupStepQuery>, 'categories'>) {
  return (
    <Meta>
      {categories.map(({ name, path }) => (
        <Link key={path} className="link" to={path}>
          {name}
        </Link>
      ))}
    </Meta>
  );
}

/** On to the next step, with what is above done or left for later. */
function GoOn() {
  const form = useRouteForm('answer');
  const t = useWords();
  return (
    <RouteForm form={form}>
      <FormStack
        acts={
          <>
            <Button look="go" pending={form.sending}>
              {t('welcome.goOn')}
            </Button>
            <Button name="skip" value="yes">
              {t('setup.later')}
            </Button>
          </>
        }
        help={t('setup.laterHint')}
      >
        {form.errors.message && <Failure title={t('settings.notSaved')}>{form.errors.message}</Failure>}
      </FormStack>
    </RouteForm>
  );
}
