import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import { useSite } from '../../../routing/site.tsx';
import type { Completion } from '../writing/completion-at.ts';
import type { Choice } from './choice.ts';
import { foundEmojis } from './found-emojis.ts';
import { type Emoji, loadEmojis } from './load-emojis.ts';
import type { SuggestedMembers } from './member-suggestions-query.ts';

const pause = 120;

/** What could be meant by what is being typed: members from the server, emojis from a list that is loaded once. */
export function useChoices(completion: Completion | null): Choice[] {
  const members = useMembers(completion?.kind === 'mention' ? completion.words : null);
  const emojis = useEmojis(completion?.kind === 'emoji');
  if (completion?.kind === 'mention') {
    return members.map(({ handle, displayName, avatar }) => ({
      key: handle,
      text: `@${handle}`,
      name: displayName,
      note: `@${handle}`,
      picture: avatar?.url ?? null,
    }));
  }
  if (completion?.kind !== 'emoji') return [];
  return foundEmojis(emojis, completion.words).map(([sign, name]) => ({ key: sign, text: sign, name, sign }));
}

function useMembers(beginning: string | null): SuggestedMembers {
  const { load, data } = useFetcher<{ beginning: string; members: SuggestedMembers } | null>();
  useEffect(() => {
    if (beginning === null) return;
    const asking = setTimeout(() => load(`/members/suggest?q=${encodeURIComponent(beginning)}`), pause);
    return () => clearTimeout(asking);
  }, [beginning, load]);
  if (!data || beginning === null) return [];
  // Those found for fewer letters serve until the answer is there, as far as they still fit.
  const wanted = beginning.toLowerCase();
  return data.members.filter(
    ({ handle, displayName }) =>
      data.beginning === beginning ||
      handle.toLowerCase().startsWith(wanted) ||
      displayName.toLowerCase().startsWith(wanted),
  );
}

function useEmojis(wanted: boolean): Emoji[] {
  const { language } = useSite();
  const [emojis, setEmojis] = useState<Emoji[]>([]);
  const missing = wanted && emojis.length === 0;
  useEffect(() => {
    // Without the list, what is typed stays what it is.
    if (missing) loadEmojis(language).then(setEmojis, () => {});
  }, [missing, language]);
  return emojis;
}
