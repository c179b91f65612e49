import { data, redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done, previewed, refused } from '../../routing/form-result.ts';
import {
  type FieldWords,
  isRefusal,
  type Refusal,
  refusedBy,
  wordsFor,
} from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { challengeFieldOf, challengeIn, placingFieldOf, placingsIn } from './challenge-in.ts';
import { PhaseRefusalFragment, refusedInChallenge } from './challenge-refusal.ts';
import { DeskChallengeQuery } from './desk-query.ts';
import { foundEntries } from './found-entries.ts';
import { looksOn } from './result-asked.ts';
import { savedFields } from './saved-fields.ts';

const CreateChallenge = graphql(
  `
    mutation CreateChallenge($input: CreateChallengeInput!) {
      createChallenge(input: $input) {
        ...Refusal
        ... on Challenge {
          slug
        }
      }
    }
  `,
  [RefusalFragment],
);

const UpdateChallenge = graphql(
  `
    mutation UpdateChallenge($input: UpdateChallengeInput!) {
      updateChallenge(input: $input) {
        ...Refusal
        ... on Challenge {
          slug
        }
      }
    }
  `,
  [RefusalFragment],
);

const PublishChallenge = graphql(
  `
    mutation PublishChallenge($number: Int!) {
      publishChallenge(input: { number: $number }) {
        ...Refusal
        ... on Challenge {
          path
        }
      }
    }
  `,
  [RefusalFragment],
);

const CancelChallenge = graphql(
  `
    mutation CancelChallenge($number: Int!, $reason: String!) {
      cancelChallenge(input: { number: $number, reason: $reason }) {
        ...Refusal
        ... on Challenge {
          path
        }
      }
    }
  `,
  [RefusalFragment],
);

const DeleteChallengeDraft = graphql(
  `
    mutation DeleteChallengeDraft($number: Int!) {
      deleteChallengeDraft(input: { number: $number }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const InviteJuror = graphql(
  `
    mutation InviteJuror($number: Int!, $handle: String!) {
      inviteJuror(input: { number: $number, handle: $handle }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const DismissJuror = graphql(
  `
    mutation DismissJuror($number: Int!, $memberId: Int!) {
      dismissJuror(input: { number: $number, memberId: $memberId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const PublishResult = graphql(
  `
    mutation PublishChallengeResult($input: PublishChallengeResultInput!) {
      publishChallengeResult(input: $input) {
        ...PhaseRefusal
        ... on Challenge {
          path
        }
      }
    }
  `,
  [PhaseRefusalFragment],
);

const WithdrawResult = graphql(
  `
    mutation WithdrawChallengeResult($number: Int!, $reason: String!) {
      withdrawChallengeResult(input: { number: $number, reason: $reason }) {
        ...PhaseRefusal
      }
    }
  `,
  [PhaseRefusalFragment],
);

const challengeWords: FieldWords = {
  dates: { TOO_SHORT: 'challenge.dateOrder', TOO_LONG: 'challenge.datesTooLong' },
  prizes: { NOT_PERMITTED: 'challenge.noMoney' },
};
const publishWords: FieldWords = { dates: { TOO_SHORT: 'challenge.datesOver' } };
const jurorWords: FieldWords = {
  handle: {
    UNKNOWN: 'challenge.jurorUnknown',
    NOT_PERMITTED: 'challenge.jurorMayNot',
    TOO_MANY: 'challenge.jurorsTooMany',
  },
};
/** Only what may be placed is offered: what is not permitted of it is money. */
const resultWords: FieldWords = {
  placings: { BAD_FORMAT: 'challenge.placeOrder', NOT_PERMITTED: 'challenge.noMoney' },
};

/** What the product team does with a challenge, by the intent of its form. */
export const deskActions = {
  async create({ client, form, t }: ActionArguments) {
    const input = { ...challengeIn(form), idempotencyKey: textIn(form, 'idempotencyKey') };
    const { createChallenge: result } = await client.mutate(CreateChallenge, { input });
    if (isRefusal(result)) return refusedBy(result, form, t, challengeWords, challengeFieldOf(form));
    return redirect(`/desk/challenges/${result.slug}`);
  },
  async update(args: ActionArguments) {
    const { client, form, t, params } = args;
    const input = {
      ...challengeIn(form),
      number: Number(form.get('number')),
      version: Number(form.get('version')),
    };
    const { updateChallenge: result } = await client.mutate(UpdateChallenge, { input });
    if (isRefusal(result)) {
      if (result.code === 'STALE_VERSION') return besideTheirs(result, args);
      return refusedBy(result, form, t, challengeWords, challengeFieldOf(form));
    }
    return result.slug === params.slug ? done('#update-saved') : redirect(`/desk/challenges/${result.slug}`);
  },
  async publish({ client, form, t }: ActionArguments) {
    const { publishChallenge: result } = await client.mutate(PublishChallenge, numberIn(form));
    return isRefusal(result) ? refusedBy(result, form, t, publishWords) : redirect(result.path);
  },
  async cancel({ client, form, t }: ActionArguments) {
    const variables = { ...numberIn(form), reason: textIn(form, 'reason') };
    const { cancelChallenge: result } = await client.mutate(CancelChallenge, variables);
    return isRefusal(result) ? refusedBy(result, form, t) : redirect(result.path);
  },
  async remove({ client, form, t }: ActionArguments) {
    const { deleteChallengeDraft: result } = await client.mutate(DeleteChallengeDraft, numberIn(form));
    return isRefusal(result) ? refusedBy(result, form, t) : redirect('/desk/challenges');
  },
  async invite({ client, form, t }: ActionArguments) {
    const variables = { ...numberIn(form), handle: textIn(form, 'handle') };
    const { inviteJuror: result } = await client.mutate(InviteJuror, variables);
    return isRefusal(result) ? refusedBy(result, form, t, jurorWords) : done('#invite-saved');
  },
  async dismiss({ client, form, t }: ActionArguments) {
    const variables = { ...numberIn(form), memberId: Number(form.get('memberId')) };
    const { dismissJuror: result } = await client.mutate(DismissJuror, variables);
    return isRefusal(result) ? refusedBy(result, form, t) : done('#jury');
  },
  async result(args: ActionArguments) {
    const { client, form } = args;
    if (looksOn(form)) return previewed(form, (await foundEntries(args)) ?? '');
    const input = { ...numberIn(form), placings: placingsIn(form), thanks: textIn(form, 'thanks') };
    const { publishChallengeResult: result } = await client.mutate(PublishResult, { input });
    if (!isRefusal(result)) return redirect(`${result.path}#result`);
    const { data: again, init } = await refusedInChallenge(result, args, resultWords, placingFieldOf(form));
    return data({ ...again, preview: await foundEntries(args) }, init ?? undefined);
  },
  async takeBack(args: ActionArguments) {
    const { client, form } = args;
    const variables = { ...numberIn(form), reason: textIn(form, 'reason') };
    const { withdrawChallengeResult: result } = await client.mutate(WithdrawResult, variables);
    return isRefusal(result) ? refusedInChallenge(result, args) : done('#result');
  },
};

/** Shows the form again with what somebody else saved meanwhile, of each field: neither is lost. */
async function besideTheirs(refusal: Refusal, { client, form, t, params }: ActionArguments) {
  const { currentVersion = 0, currentText: text = '' } = refusal;
  // By an address that it may have left meanwhile.
  const { challenge } = await client.query(DeskChallengeQuery, { slug: params.slug ?? '', chosen: [] });
  const { message } = wordsFor(refusal, t);
  const fields = challenge ? savedFields(challenge) : { ...typedIn(form), brief: text };
  const conflict = { version: challenge?.version ?? currentVersion, text, fields };
  return refused(form, { message, conflict, reason: refusal.code }, 409);
}

const typedIn = (form: FormData) =>
  Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === 'string'));

const numberIn = (form: FormData) => ({ number: Number(form.get('number')) });
