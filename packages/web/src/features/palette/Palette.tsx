import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Palette as PaletteDialog } from '../../design/late/Palette.tsx';
import { Suggestion, SuggestionGroup } from '../../design/late/Suggestions.tsx';
import type { ShortcutPanelParts } from '../../shortcuts/shortcut.ts';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { openChoice } from '../search/open-choice.ts';
import { ThreadSuggestion } from '../search/ThreadSuggestion.tsx';
import { useSpoken } from '../search/use-spoken.ts';
import { choiceAfter } from './choice-after.ts';
import { usePaletteGroups } from './use-palette-groups.ts';

/** Fewer letters say too little to ask the server. */
const fewest = 2;
/** The shortcuts that are worth finding by their names; the others lead where commands lead too. */
const offered: ReadonlySet<string> = new Set(['write', 'decide', 'sheet']);

/** Goes anywhere and does anything by typing: the palette. */
export default function Palette({ shortcuts, page, onClose }: ShortcutPanelParts) {
  const t = useWords();
  const list = useId();
  const [words, setWords] = useState('');
  // Known by its key: it stays chosen though others come before it.
  const [active, setActive] = useState<string>();
  // What opens or focuses something else does so once the palette is gone and has given the focus back.
  const after = useRef<() => void>(undefined);
  const keyed = shortcuts
    .filter(({ id }) => offered.has(id))
    .map(({ id, words, run }) => ({
      key: id,
      icon: 'right' as const,
      label: t(words),
      run: () => {
        after.current = () => run(page);
      },
    }));
  const { groups, trouble, waiting, look } = usePaletteGroups(words.trim(), keyed);
  const keys = groups.flatMap(({ choices }) => choices.map(({ key }) => key));
  const count = keys.length;
  const chosen = active === undefined ? 0 : Math.max(0, keys.indexOf(active));
  const idOf = (choice: number) => `${list}-${choice}`;

  const type = (typed: string) => {
    setWords(typed);
    setActive(undefined);
    if (typed.trim().length >= fewest) look(typed.trim());
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && count > 0) return openChoice(idOf(chosen), event.nativeEvent);
    const next = choiceAfter(event.key, chosen, count);
    if (next === undefined) return;
    event.preventDefault();
    setActive(keys[next]);
    document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' });
  };

  const spoken = useSpoken(words === '' || waiting ? '' : (trouble ?? t('palette.found', { count })), words);
  let place = 0;
  return (
    <PaletteDialog
      label={t('palette.title')}
      closeLabel={t('frame.closeSearch')}
      hint={t('palette.hint')}
      words={words}
      onWords={type}
      onKeyDown={press}
      onClose={() => {
        onClose();
        after.current?.();
      }}
      list={list}
      active={count > 0 ? idOf(chosen) : undefined}
      spoken={spoken}
      note={trouble}
      keys={<Words id="palette.keys" components={{ key: <kbd />, span: <span /> }} />}
    >
      {groups.map(({ key, label, choices }) => (
        <SuggestionGroup key={key} label={label} titled={key !== 'search'}>
          {choices.map((choice) => {
            const id = idOf(place);
            const isActive = place++ === chosen;
            if ('hit' in choice)
              return <ThreadSuggestion key={choice.key} hit={choice.hit} id={id} active={isActive} />;
            const { key, label, also: _also, run, ...parts } = choice;
            return (
              <Suggestion key={key} {...parts} id={id} active={isActive} onChoose={run}>
                {label}
              </Suggestion>
            );
          })}
        </SuggestionGroup>
      ))}
    </PaletteDialog>
  );
}
