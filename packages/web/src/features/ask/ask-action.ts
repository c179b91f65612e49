import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { refused } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { asksForStore, findStore } from '../stores/find-store.ts';
import { type IdeaHeadings, ideaHeadings, ideaPartsIn, ideaPartsOf, ideaText } from './idea-parts.ts';
import { tagsIn } from './tags-in.ts';
import { isThreadKind } from './thread-kinds.ts';

const CreateThread = graphql(
  `
    mutation CreateThread($input: CreateThreadInput!) {
      createThread(input: $input) {
        ...Refusal
        ... on Thread {
          number
          path
        }
      }
    }
  `,
  [RefusalFragment],
);

/** Begins a thread and leads to it. An idea that was written in parts becomes one text. */
export async function askAction({ client, form, t }: ActionArguments) {
  const kind = form.get('kind');
  const headings = ideaHeadings(t);
  const isInParts = kind === 'IDEA' && form.has('problem');
  const written = ideaPartsIn(form);
  const text = ideaText(written, headings);
  // Where another kind was chosen without scripts, the parts are its paragraphs.
  const plainText = Object.values(written).filter(Boolean).join('\n\n');
  if (kind === 'IDEA' && asksForStore(form)) return findStore({ client, form, t });
  if (form.has('reshape')) return changedShape(form, text, headings);
  const missing = (['problem', 'proposal'] as const).filter((part) => written[part].trim() === '');
  if (isInParts && missing.length > 0) {
    const fields = missing.map((part) => [part === 'proposal' ? 'markdown' : part, t('issue.required')]);
    return refused(form, { fields: Object.fromEntries(fields) });
  }
  const { createThread: result } = await client.mutate(CreateThread, {
    input: {
      kind: isThreadKind(kind) ? kind : 'QUESTION',
      title: String(form.get('title')),
      markdown: isInParts ? text : plainText,
      categoryId: Number(form.get('categoryId')),
      productId: Number(form.get('productId')) || null,
      ...nominationIn(kind, form),
      tags: tagsIn(String(form.get('tags') ?? '')),
      idempotencyKey: String(form.get('idempotencyKey')),
    },
  });
  if (isRefusal(result)) return refusedBy(result, form, t);
  const challenge = textIn(form, 'challenge');
  return redirect(challenge ? await enteredPath(client, challenge, result) : result.path);
}

const ChallengeToEnter = graphql(`
  query ChallengeToEnter($slug: String!) {
    challenge(slug: $slug) {
      number
      path
    }
  }
`);

const EnterNewIdea = graphql(
  `
    mutation EnterNewIdea($number: Int!, $threadId: Int!) {
      enterChallenge(input: { number: $number, threadId: $threadId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Enters the idea in the challenge that it was written for, whose page says when that did not work. */
async function enteredPath(
  client: ActionArguments['client'],
  slug: string,
  idea: { number: number; path: string },
): Promise<string> {
  const { challenge } = await client.query(ChallengeToEnter, { slug });
  if (challenge === null) return idea.path;
  const variables = { number: challenge.number, threadId: idea.number };
  const { enterChallenge } = await client.mutate(EnterNewIdea, variables);
  return isRefusal(enterChallenge) ? `${challenge.path}?unentered=${idea.number}` : `${challenge.path}#enter`;
}

/** The one store that an idea is for, if it is for one. */
function nominationIn(kind: FormDataEntryValue | null, form: FormData) {
  const storeId = Number(form.get('storeId')) || null;
  if (kind !== 'IDEA' || storeId === null) return {};
  return { storeId, nominates: form.get('nominates') === 'RANGE' ? ('RANGE' as const) : ('CHANGE' as const) };
}

/** The form again with its idea as one text, or in parts: how scripts' button does it where there are none. */
function changedShape(form: FormData, text: string, headings: IdeaHeadings) {
  const again = new FormData();
  for (const [name, value] of form) if (!reshaped.has(name)) again.append(name, value);
  const toWhole = form.get('reshape') === 'whole';
  const parts = toWhole ? { problem: '', who: '', proposal: text } : ideaPartsOf(text, headings);
  again.set('whole', toWhole ? 'yes' : '');
  again.set('problem', parts.problem);
  again.set('who', parts.who);
  again.set('markdown', parts.proposal);
  return refused(again, {}, 200);
}

/** What such a form says anew. */
const reshaped = new Set(['reshape', 'whole', 'problem', 'who', 'markdown']);
