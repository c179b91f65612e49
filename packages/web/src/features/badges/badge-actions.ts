import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done, previewed } from '../../routing/form-result.ts';
import { isRefusal, type Refusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { languages } from '../../words/languages.ts';
import type { BadgePreview } from './PreviewNote.tsx';

const IssuesFragment = graphql(`
  fragment BadgeIssues on InvalidError @_unmask {
    issues {
      field
      code
      limit
      message
      start
      end
    }
  }
`);

const PreviewBadge = graphql(
  `
    mutation PreviewBadge($input: PreviewBadgeInput!) {
      previewBadge(input: $input) {
        ... on BadgePreview {
          members
          awards
          examples {
            member {
              displayName
              path
            }
            post {
              path
              thread {
                title
              }
            }
          }
        }
        ...Refusal
        ...BadgeIssues
      }
    }
  `,
  [RefusalFragment, IssuesFragment],
);

const CreateBadge = graphql(
  `
    mutation CreateBadge($input: CreateBadgeInput!) {
      createBadge(input: $input) {
        ... on Badge {
          key
        }
        ...Refusal
        ...BadgeIssues
      }
    }
  `,
  [RefusalFragment, IssuesFragment],
);

const UpdateBadge = graphql(
  `
    mutation UpdateBadge($input: UpdateBadgeInput!) {
      updateBadge(input: $input) {
        ...Refusal
        ...BadgeIssues
      }
    }
  `,
  [RefusalFragment, IssuesFragment],
);

const SwitchBadge = graphql(
  `
    mutation SwitchBadge($input: SwitchBadgeInput!) {
      switchBadge(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const AwardBadge = graphql(
  `
    mutation AwardBadge($input: AwardBadgeInput!) {
      awardBadge(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const RevokeBadgeAward = graphql(
  `
    mutation RevokeBadgeAward($input: RevokeBadgeAwardInput!) {
      revokeBadgeAward(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const numberIn = (form: FormData) => Number(textIn(form, 'number')) || 0;
const oneOf = <Value extends string>(values: readonly Value[], form: FormData, name: string) =>
  values.find((value) => value === textIn(form, name)) ?? values[0]!;

const levels = ['BRONZE', 'SILVER', 'GOLD'] as const;
const ways = ['MEMBER', 'POST', 'HAND'] as const;

function ruleIn(form: FormData) {
  return {
    way: oneOf(ways, form, 'way'),
    formula: textIn(form, 'formula').trim(),
    repeats: form.has('repeats'),
  };
}

function badgeIn(form: FormData) {
  return {
    ...ruleIn(form),
    level: oneOf(levels, form, 'level'),
    icon: textIn(form, 'icon'),
    imageId: textIn(form, 'imageId') || null,
    words: languages.map((language) => ({
      language,
      name: textIn(form, `name-${language}`),
      description: textIn(form, `description-${language}`),
    })),
    tell: form.has('tell'),
  };
}

type BadgeRefusal = Omit<Refusal, 'issues'> & {
  issues?: (NonNullable<Refusal['issues']>[number] & {
    message?: string;
    start?: number | null;
    end?: number | null;
  })[];
};

/**
 * Shows the form again. Of a formula it says which part is wrong and why; the words for why are those of the language
 * that formulas are written in. `words.1.name` is the field `name-sv` of the form.
 */
function badgeRefused(refusal: BadgeRefusal, { form, t }: ActionArguments) {
  const wrong = refusal.issues?.find(({ field }) => field === 'formula');
  if (wrong) form.set('wrong', `${wrong.start ?? 0} ${wrong.end ?? 0} ${wrong.message ?? ''}`);
  const issues = refusal.issues?.map((issue) => {
    const [, place, part = 'name'] = issue.field.split('.');
    return place === undefined ? issue : { ...issue, field: `${part}-${languages[Number(place)]}` };
  });
  return refusedBy({ ...refusal, issues }, form, t, {
    formula: { BAD_FORMAT: 'badge.formulaWrong' },
    handle: { UNKNOWN: 'badge.handleUnknown' },
    name: { REQUIRED: 'badge.nameRequired' },
  });
}

/** Brings the form back with whom the badge would be given. */
async function preview(args: ActionArguments) {
  const { client, form } = args;
  const { way, ...rule } = ruleIn(form);
  if (way === 'HAND') return previewed(form, '');
  const { previewBadge: result } = await client.mutate(PreviewBadge, {
    input: { way, ...rule, number: numberIn(form) || null },
  });
  if (isRefusal(result)) return badgeRefused(result, args);
  return previewed(form, JSON.stringify(result satisfies BadgePreview));
}

/** Makes a badge, and leads to its page. */
export async function createBadgeAction(args: ActionArguments) {
  const { client, form } = args;
  if (form.has('look')) return preview(args);
  const input = { ...badgeIn(form), idempotencyKey: textIn(form, 'idempotencyKey') || null };
  const { createBadge: result } = await client.mutate(CreateBadge, { input });
  return isRefusal(result) ? badgeRefused(result, args) : redirect(`/admin/badges/${result.key}`);
}

async function save(args: ActionArguments) {
  const { client, form } = args;
  if (form.has('look')) return preview(args);
  const input = { ...badgeIn(form), number: numberIn(form) };
  const { updateBadge: result } = await client.mutate(UpdateBadge, { input });
  return isRefusal(result) ? badgeRefused(result, args) : done('#save-saved');
}

async function turn(args: ActionArguments) {
  const { client, form, t } = args;
  if (form.has('look')) return preview(args);
  const { switchBadge: result } = await client.mutate(SwitchBadge, {
    input: { number: numberIn(form), enabled: textIn(form, 'enabled') === 'yes', tell: form.has('tell') },
  });
  return isRefusal(result) ? refusedBy(result, form, t) : done();
}

async function art(args: ActionArguments) {
  const { upload, form, t } = args;
  const picture = new FormData();
  const file = form.get('file');
  if (file instanceof File) picture.set('file', file);
  picture.set('purpose', 'avatar');
  const answer = (await (await upload(picture)).json()) as { id: string } | { error: Refusal };
  if ('error' in answer) return refusedBy(answer.error, form, t);
  form.set('imageId', answer.id);
  return look(args);
}

/** Changes the picture alone; everything else is in the form as it is. */
async function look(args: ActionArguments) {
  const { client, form, t } = args;
  const { updateBadge: result } = await client.mutate(UpdateBadge, {
    input: { ...badgeIn(form), number: numberIn(form) },
  });
  return isRefusal(result) ? refusedBy(result, form, t) : done('#art-saved');
}

async function give(args: ActionArguments) {
  const { client, form } = args;
  const { awardBadge: result } = await client.mutate(AwardBadge, {
    input: {
      number: numberIn(form),
      handle: textIn(form, 'handle'),
      citation: textIn(form, 'citation'),
      idempotencyKey: textIn(form, 'idempotencyKey') || null,
    },
  });
  return isRefusal(result) ? badgeRefused(result, args) : done('#give-saved');
}

async function revoke({ client, form, t }: ActionArguments) {
  const { revokeBadgeAward: result } = await client.mutate(RevokeBadgeAward, {
    input: { number: numberIn(form), reason: textIn(form, 'reason') },
  });
  return isRefusal(result) ? refusedBy(result, form, t) : done();
}

/** What an admin does with a badge, by the intent of its form. */
export const badgeActions = { save, turn, art, removeArt: look, give, revoke };
