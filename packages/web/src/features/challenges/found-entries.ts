import type { ActionArguments } from '../../routing/define-route.tsx';
import { type DeskChallenge, DeskChallengeQuery } from './desk-query.ts';
import { type ResultAsked, resultAskedIn, resultVariables } from './result-asked.ts';

/** What the form of a result shows of a challenge's entries: those that were found, and those that were chosen. */
export interface FoundEntries extends Pick<DeskChallenge, 'found' | 'chosen'> {
  asked: ResultAsked;
}

/** What a form of a result asks for, for it to be shown again with; nothing where it looks for none. */
export async function foundEntries({ client, form, params }: ActionArguments): Promise<string | undefined> {
  if (!form.has('entriesFound')) return undefined;
  const asked = resultAskedIn(form);
  const variables = { slug: params.slug ?? '', ...resultVariables(asked) };
  const { challenge } = await client.query(DeskChallengeQuery, variables);
  if (challenge === null) return undefined;
  const { found, chosen } = challenge;
  return JSON.stringify({ found, chosen, asked } satisfies FoundEntries);
}
