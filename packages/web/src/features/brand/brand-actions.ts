import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, type Refusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { languages } from '../../words/languages.ts';
import { typefaces } from './draft-look.ts';

const UpdateBrand = graphql(
  `
    mutation UpdateBrand($input: UpdateBrandInput!) {
      updateBrand(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const colourWords = { colour: { BAD_FORMAT: 'brand.colourFormat' } } as const;

/** Changes name and look. The whole page is loaded anew: all of it wears the brand. */
async function look({ client, form, t }: ActionArguments) {
  const { updateBrand: result } = await client.mutate(UpdateBrand, {
    input: {
      name: textIn(form, 'name'),
      colour: textIn(form, 'colour'),
      typeface: typefaces.find((one) => one === textIn(form, 'typeface')),
      corner: Number.parseInt(textIn(form, 'corner'), 10) || 0,
    },
  });
  return isRefusal(result) ? refusedBy(result, form, t, colourWords) : redirect('/admin/brand#look-saved');
}

/** Gives name and look back to the configuration. */
async function resetLook({ client, form, t }: ActionArguments) {
  const { updateBrand: result } = await client.mutate(UpdateBrand, {
    input: { name: null, colour: null, typeface: null, corner: null },
  });
  return isRefusal(result) ? refusedBy(result, form, t) : redirect('/admin/brand#look-saved');
}

/** Sets the brand's clock. */
async function clock({ client, form, t }: ActionArguments) {
  const { updateBrand: result } = await client.mutate(UpdateBrand, {
    input: { timeZone: textIn(form, 'timeZone') },
  });
  return isRefusal(result) ? refusedBy(result, form, t) : done('#clock-saved');
}

/** Takes in a picture and makes it the logo. */
async function logo({ client, upload, form, t }: ActionArguments) {
  const picture = new FormData();
  const file = form.get('file');
  if (file instanceof File) picture.set('file', file);
  picture.set('purpose', 'logo');
  const answer = (await (await upload(picture)).json()) as { id: string } | { error: Refusal };
  if ('error' in answer) return refusedBy(answer.error, form, t);
  const { updateBrand: result } = await client.mutate(UpdateBrand, {
    input: { logoId: answer.id, logoShowsName: form.has('logoShowsName') },
  });
  return isRefusal(result) ? refusedBy(result, form, t) : done('#logo-saved');
}

/** Takes the logo away. */
async function removeLogo({ client, form, t }: ActionArguments) {
  const { updateBrand: result } = await client.mutate(UpdateBrand, {
    input: { logoId: null, logoShowsName: false },
  });
  return isRefusal(result) ? refusedBy(result, form, t) : done('#logo-saved');
}

/** Changes what the home page greets with. */
async function hello({ client, form, t }: ActionArguments) {
  const { updateBrand: result } = await client.mutate(UpdateBrand, {
    input: {
      hello: languages.map((language) => ({
        language,
        title: textIn(form, `title-${language}`),
        lede: textIn(form, `lede-${language}`),
      })),
    },
  });
  if (!isRefusal(result)) return done('#hello-saved');
  // `hello.sv.title` is the field `title-sv` of the form.
  const refusal: Refusal = result;
  const issues = refusal.issues?.map((issue) => {
    const [, language, part = 'title'] = issue.field.split('.');
    return { ...issue, field: `${part}-${language}` };
  });
  return refusedBy({ ...refusal, issues }, form, t);
}

/** What an admin does with the brand, by the intent of its form. */
export const brandActions = { clock, look, resetLook, logo, removeLogo, hello };
