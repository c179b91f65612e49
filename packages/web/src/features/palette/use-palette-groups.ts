import { useState } from 'react';
import { type Translate, useWords } from '../../words/words.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { openingOf } from '../saved/saved-search.ts';
import { forgetSearches, recentSearches } from '../search/recent-searches.ts';
import { searchAddress } from '../search/search-address.ts';
import { matching } from './matching.ts';
import type { PaletteFound, PalettePlaces } from './palette-query.ts';
import { type Choice, useCommands } from './use-commands.ts';
import { usePaletteData } from './use-palette-data.ts';

type ThreadChoice = { key: string; hit: PaletteFound['searchSuggestions']['threads'][number] };

interface Group {
  key: string;
  label: string;
  choices: (Choice | ThreadChoice)[];
}

/** As many commands and places are shown for what is typed. */
const fewLocal = 6;
/** As many members. */
const fewPeople = 4;

/** What can be chosen in the palette, by sort: at first where one often goes, then what fits what is typed. */
export function usePaletteGroups(words: string, keyed: readonly Choice[]) {
  const t = useWords();
  const commands = [...useCommands(), ...keyed];
  const { places, found, waiting, look } = usePaletteData();
  const recent = useRecent();
  const saved = savedChoices(places);
  const named = [...commands, ...placeChoices(places), ...saved];
  const groups: Group[] =
    words === ''
      ? [
          { key: 'recent', label: t('palette.recent'), choices: recent },
          { key: 'saved', label: t('saved.title'), choices: saved },
          { key: 'go', label: t('palette.go'), choices: commands.filter(({ href, run }) => !href && !run) },
          { key: 'do', label: t('palette.do'), choices: commands.filter(({ href, run }) => href || run) },
        ]
      : [
          { key: 'named', label: t('palette.named'), choices: matching(named, words).slice(0, fewLocal) },
          {
            key: 'search',
            label: t('frame.search'),
            choices: [
              {
                key: 'search',
                icon: 'search',
                label: t('search.forWords', { words }),
                to: searchAddress({ words }),
              },
            ],
          },
          ...(found ? foundGroups(found, t) : []),
        ];
  const resting = found?.searchSuggestions.isResting ? t('search.resting') : undefined;
  return {
    groups: groups.filter(({ choices }) => choices.length > 0),
    trouble: words === '' ? undefined : found === null ? t('search.unreachable') : resting,
    waiting,
    look,
  };
}

function placeChoices(places: PalettePlaces | undefined): Choice[] {
  const spaces = (places?.categories ?? []).flatMap(({ children, ...space }) => [space, ...children]);
  return [
    ...spaces.map(({ name, path }) => ({ key: path, icon: 'folder' as const, label: name, to: path })),
    ...(places?.products ?? []).map(({ name, path }) => ({
      key: path,
      icon: 'machine' as const,
      label: name,
      to: path,
    })),
  ];
}

function savedChoices(places: PalettePlaces | undefined): Choice[] {
  return (places?.savedSearches ?? []).map((saved) => ({
    key: `saved-${saved.number}`,
    icon: 'keep',
    label: saved.name,
    to: openingOf(saved),
  }));
}

function foundGroups({ searchSuggestions, memberSuggestions }: PaletteFound, t: Translate): Group[] {
  return [
    {
      key: 'threads',
      label: t('search.threads'),
      choices: searchSuggestions.threads.map((hit) => ({ key: hit.thread.path, hit })),
    },
    {
      key: 'tags',
      label: t('search.tags'),
      choices: searchSuggestions.tags.map(({ name, path }) => ({
        key: path,
        icon: 'tag',
        label: name,
        to: path,
      })),
    },
    {
      key: 'people',
      label: t('palette.people'),
      choices: memberSuggestions.slice(0, fewPeople).map(({ displayName, handle, path }) => ({
        key: path,
        icon: 'person',
        label: displayName || handle,
        to: path,
      })),
    },
  ];
}

/** What was searched for here before, and the way to forget it. */
function useRecent(): Choice[] {
  const t = useWords();
  const me = useViewer();
  const [searches, setSearches] = useState(() => recentSearches(me?.path ?? ''));
  if (searches.length === 0) return [];
  return [
    ...searches.map(({ words, address }) => ({
      key: address,
      icon: 'search' as const,
      label: words,
      to: address,
    })),
    {
      key: 'forget',
      icon: 'close',
      label: t('palette.forget'),
      stays: true,
      run: () => {
        forgetSearches();
        setSearches([]);
      },
    },
  ];
}
