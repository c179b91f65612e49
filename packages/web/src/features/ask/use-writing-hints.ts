import { useEffect, useRef, useState } from 'react';
import { isThreadKind } from './thread-kinds.ts';
import { hintsFor, type WritingHint } from './writing-hints.rules.ts';

/** Nobody is corrected in the middle of a word. */
const pause = 1200;

/** What could make a question easier to answer, a moment after its writer pauses; for those who are new here. */
export function useWritingHints(isWanted: boolean): {
  hints: WritingHint[];
  hint: (form: HTMLFormElement) => void;
} {
  const [hints, setHints] = useState<WritingHint[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    hints,
    hint(form) {
      if (!isWanted) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setHints(hintsIn(form)), pause);
    },
  };
}

function hintsIn(form: HTMLFormElement): WritingHint[] {
  const written = new FormData(form);
  const kind = written.get('kind');
  const products = form.querySelector<HTMLSelectElement>('[name="productId"]');
  return hintsFor({
    kind: isThreadKind(kind) ? kind : 'QUESTION',
    title: String(written.get('title') ?? ''),
    text: ['problem', 'who', 'markdown'].map((field) => String(written.get(field) ?? '')).join('\n\n'),
    hasProduct: Boolean(written.get('productId')),
    products: [...(products?.options ?? [])].filter(({ value }) => value !== '').map(({ text }) => text),
  });
}
