import { type RefObject, useEffect, useEffectEvent, useId, useState } from 'react';
import { useLocation } from 'react-router';
import { activeAfter } from './active-after.ts';
import { openChoice } from './open-choice.ts';

/** Fewer letters say too little. */
const fewest = 2;

interface ComboboxParts {
  field: RefObject<HTMLInputElement | null>;
  /** What tells the choices apart, in their order: one stays chosen though others come before it. */
  choices: readonly string[];
  /** Told of the words, once there are enough of them. */
  onWords: (words: string) => void;
  /** Told that nobody waits for choices any more. */
  onClose: () => void;
}

/** A field with choices below it: the field keeps the focus, the keys walk through the choices. */
export function useCombobox({ field, choices, onWords, onClose }: ComboboxParts) {
  const list = useId();
  const { key: place } = useLocation();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const at = chosen === null ? -1 : choices.indexOf(chosen);
  const active = at === -1 ? null : at;
  const shown = open && words.length >= fewest;
  const idOf = (choice: number) => `${list}-${choice}`;

  const close = useEffectEvent(() => {
    setOpen(false);
    setChosen(null);
    onClose();
  });
  const type = useEffectEvent(() => {
    const typed = field.current?.value.trim() ?? '';
    setWords(typed);
    setChosen(null);
    setOpen(true);
    if (typed.length >= fewest) onWords(typed);
    else onClose();
  });
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (!shown) {
      if (event.key === 'ArrowDown') type();
      return;
    }
    if (event.key === 'Escape' || event.key === 'Enter') {
      if (event.key === 'Escape') event.preventDefault();
      else if (active !== null) openChoice(idOf(active), event);
      close();
      return;
    }
    const next = activeAfter(event.key, active, choices.length);
    if (next === undefined) return;
    event.preventDefault();
    setChosen(next === null ? null : (choices[next] ?? null));
    if (next !== null) document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' });
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: wherever the reader went, the list has done its work
  useEffect(() => close(), [place]);
  useEffect(() => {
    const input = field.current;
    if (input === null) return;
    const listening = new AbortController();
    const { signal } = listening;
    input.addEventListener('input', () => type(), { signal });
    input.addEventListener('keydown', (event) => press(event), { signal });
    input.addEventListener('blur', () => close(), { signal });
    // Letters that were typed before this came.
    if (input.value !== input.defaultValue) type();
    return () => listening.abort();
  }, [field]);

  return { list, words, shown, active, idOf };
}
