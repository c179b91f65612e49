import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';

const MailPreferences = graphql(`
  query MailPreferences {
    mailPreferences {
      kind
      atOnce
    }
  }
`);

const SetMailPreference = graphql(
  `
    mutation SetMailPreference($input: SetMailPreferenceInput!) {
      setMailPreference(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Sets the kinds of mail that were ticked or unticked. */
export async function mailsAction({ client, form, t }: ActionArguments) {
  const wanted = new Set(form.getAll('kind'));
  const { mailPreferences } = await client.query(MailPreferences, {});
  for (const { kind, atOnce } of mailPreferences) {
    if (wanted.has(kind) === atOnce) continue;
    const input = { kind, atOnce: !atOnce };
    const { setMailPreference: result } = await client.mutate(SetMailPreference, { input });
    if (isRefusal(result)) return refusedBy(result, form, t);
  }
  return done('#mails-saved');
}
