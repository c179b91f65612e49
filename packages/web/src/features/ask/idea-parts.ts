import type { Translate } from '../../words/words.ts';

/** An idea as its form asks for it: three things that help to decide on it. */
export interface IdeaParts {
  problem: string;
  who: string;
  proposal: string;
}

/** What stands above each of the three. */
export type IdeaHeadings = Record<keyof IdeaParts, string>;

const order = ['problem', 'who', 'proposal'] as const;

/** The headings in the language that its author reads the community in. */
export const ideaHeadings = (t: Translate): IdeaHeadings => ({
  problem: t('ask.ideaHeadProblem'),
  who: t('ask.ideaHeadWho'),
  proposal: t('ask.ideaHeadProposal'),
});

/**
 * The one text that an idea is, from then on edited, found and exported as any other: its parts under a heading each.
 * Where only the proposal was written there is nothing to tell apart.
 */
export function ideaText(parts: IdeaParts, headings: IdeaHeadings): string {
  const written = order.filter((part) => parts[part].trim() !== '');
  if (written.every((part) => part === 'proposal')) return parts.proposal;
  return written.map((part) => `## ${headings[part]}\n\n${parts[part].trim()}`).join('\n\n');
}

/** A text taken apart again, if it has just these headings in their order; one of another shape is all proposal. */
export function ideaPartsOf(text: string, headings: IdeaHeadings): IdeaParts {
  const parts: IdeaParts = { problem: '', who: '', proposal: '' };
  const pieces = text.trim().split(/^## (.+)$/m);
  let last = -1;
  for (let at = 1; at < pieces.length; at += 2) {
    const place = order.findIndex((part) => headings[part] === pieces[at]?.trim());
    const part = order[place];
    if (part === undefined || place <= last) return { problem: '', who: '', proposal: text };
    last = place;
    parts[part] = (pieces[at + 1] ?? '').trim();
  }
  return pieces[0]?.trim() === '' && parts.proposal !== '' ? parts : { problem: '', who: '', proposal: text };
}

/** The parts in a form: what is proposed is its `markdown`, as in every other form that writes. */
export const ideaPartsIn = (form: FormData): IdeaParts => ({
  problem: String(form.get('problem') ?? ''),
  who: String(form.get('who') ?? ''),
  proposal: String(form.get('markdown') ?? ''),
});
