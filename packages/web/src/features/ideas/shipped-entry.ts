import type { AtomSite } from '../discovery/atom/atom-entries.ts';
import type { AtomEntry } from '../discovery/atom/atom-xml.ts';

interface Shipped {
  shippedAt: string | null;
  reason: string | null;
  contributors: { member: { displayName: string; isFormer: boolean } }[];
}

/** An idea's entry as what was done: the brand's words on the day, and whose idea it was. */
export function shippedEntry(entry: AtomEntry, idea: Shipped | null, { t }: Pick<AtomSite, 't'>): AtomEntry {
  if (idea?.shippedAt == null) return entry;
  const names = idea.contributors.map(({ member }) =>
    member.isFormer ? t('person.former') : member.displayName,
  );
  const said = [idea.reason, t('idea.byNames', { names: names.join(', ') })].filter((text) => text !== null);
  return {
    ...entry,
    id: `${entry.id}-shipped`,
    publishedAt: idea.shippedAt,
    updatedAt: idea.shippedAt,
    html: said.map((text) => `<p>${escaped(text)}</p>`).join(''),
  };
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
