import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { Avatar } from '../../../design/Avatar.tsx';
import { Completion, Completions } from '../../../design/late/Completions.tsx';
import { useWords } from '../../../words/words.ts';
import { useSpoken } from '../../search/use-spoken.ts';
import type { Surface } from '../surface.ts';
import type { Choice } from './choice.ts';
import { useChoices } from './use-choices.ts';
import { useTypedCompletion } from './use-typed-completion.ts';

/**
 * Completes mentions and emojis: the text keeps the focus, arrows walk through the choices, Enter or Tab takes one,
 * Escape leaves the word as it is.
 */
export function CompletionList({ surface }: { surface: Surface | null }) {
  const t = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { completion, leave } = useTypedCompletion(surface);
  const choices = useChoices(completion);
  // Known by its key: it stays chosen though others come before it.
  const [chosen, setChosen] = useState<string>();
  const active = Math.max(
    0,
    choices.findIndex(({ key }) => key === chosen),
  );
  const words = completion?.words ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, other choices: the first again
  useEffect(() => setChosen(undefined), [words]);
  const open = completion !== null && choices.length > 0;
  const idOf = (place: number) => `${id}-${place}`;
  const activeId = open ? idOf(active) : undefined;
  const spoken = useSpoken(open ? t('editor.completions', { count: choices.length }) : '', words);

  const choose = (choice: Choice | undefined) => {
    if (!surface || !completion || !choice) return;
    const insert = `${choice.text} `;
    const { from } = completion;
    const caret = from + insert.length;
    leave();
    surface.write({ from, to: surface.read().to, insert, selectFrom: caret, selectTo: caret });
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!open || event.isComposing || event.target !== surface?.element) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setChosen(choices[(active + step + choices.length) % choices.length]?.key);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(choices[active]);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const element = surface?.element;
  useEffect(() => {
    const room = element?.closest('[data-editor]');
    if (!room) return;
    // Before the keys of the editor itself.
    const listening = new AbortController();
    room.addEventListener('keydown', (event) => press(event as KeyboardEvent), {
      capture: true,
      signal: listening.signal,
    });
    return () => listening.abort();
  }, [element]);
  useEffect(() => {
    if (!element) return;
    element.setAttribute('aria-autocomplete', 'list');
    element.setAttribute('aria-haspopup', 'listbox');
    setOrRemove(element, 'aria-controls', activeId && id);
    setOrRemove(element, 'aria-activedescendant', activeId);
  }, [element, activeId, id]);
  useLayoutEffect(() => {
    const place = open && surface && completion ? surface.boxAt(completion.from) : null;
    const around = box.current?.offsetParent?.getBoundingClientRect();
    if (!box.current || !place || !around) return;
    // Where one is typing, as far as the field is wide; at its lower edge where that is not known.
    const left = Math.max(0, Math.min(place.left - around.left, around.width - box.current.offsetWidth));
    box.current.style.left = `${left}px`;
    box.current.style.top = `${place.bottom - around.top + 4}px`;
  });
  return (
    <>
      <span role="status" className="unseen">
        {spoken}
      </span>
      {open && (
        <Completions
          ref={box}
          id={id}
          label={completion.kind === 'mention' ? t('editor.members') : t('editor.emojis')}
        >
          {choices.map((choice, place) => (
            <Completion
              key={choice.key}
              id={idOf(place)}
              active={idOf(place) === activeId}
              sign={choice.sign ?? <Avatar name={choice.name} picture={choice.picture} size="small" />}
              note={choice.note}
              onChoose={() => choose(choice)}
            >
              {choice.name}
            </Completion>
          ))}
        </Completions>
      )}
    </>
  );
}

function setOrRemove(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
