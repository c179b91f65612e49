import { type MouseEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { draftField } from '../../routing/draft-field.ts';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { fillFields } from '../drafts/form-fields.ts';
import { ideaHeadings, ideaPartsIn, ideaPartsOf, ideaText } from './idea-parts.ts';

/**
 * Whether an idea is written in its parts or as one text, and the way from one to the other and back, on which
 * nothing that was typed is lost.
 */
export function useIdeaParts(form: RouteFormState, draft: { data: unknown } | null) {
  const t = useWords();
  const [search] = useSearchParams();
  const { values } = form;
  const [isWhole, setWhole] = useState(
    // Somebody who was writing one text finds it as one.
    () => (values.whole ?? search.get('whole') ?? draftField(draft, 'whole')) === 'yes',
  );
  /** What stood in the one text, once that was taken apart. */
  const [given, setGiven] = useState<{ problem: string; who: string }>();
  return {
    isWhole,
    given,
    /** The button that changes between the two; without scripts the form is sent for it. */
    change(event: MouseEvent<HTMLButtonElement>) {
      event.preventDefault();
      const element = event.currentTarget.form;
      if (element === null) return;
      const written = new FormData(element);
      const headings = ideaHeadings(t);
      if (isWhole) {
        const { proposal, ...others } = ideaPartsOf(String(written.get('markdown')), headings);
        setGiven(others);
        fillFields(element, { markdown: proposal });
      } else {
        setGiven(undefined);
        fillFields(element, { markdown: ideaText(ideaPartsIn(written), headings) });
      }
      setWhole(!isWhole);
    },
    /** Another kind has no such parts: what stands in them becomes one text, with which it goes on. */
    fold(element: HTMLFormElement | null) {
      if (isWhole || element === null) return;
      const written = ideaPartsIn(new FormData(element));
      if (written.problem.trim() + written.who.trim() === '') return;
      setGiven(undefined);
      fillFields(element, { markdown: ideaText(written, ideaHeadings(t)) });
      setWhole(true);
    },
    /** A draft of this device alone may have parts where the server knew of none. */
    onOpen(fields: Record<string, string>) {
      const { problem = '', who = '' } = fields;
      if (!isWhole || problem + who === '') return;
      setGiven({ problem, who });
      setWhole(false);
    },
  };
}
