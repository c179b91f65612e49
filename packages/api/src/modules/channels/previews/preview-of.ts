import { createHash } from 'node:crypto';
import type { Thread } from '@embassy/database';
import { previewWord } from './preview-words.ts';
import { type Preview, previewFacts, previewPath } from './previews.rules.ts';

/** What of a thread its preview depends on. */
export const previewSelect = {
  id: true,
  kind: true,
  title: true,
  language: true,
  solvedAt: true,
  audience: true,
  state: true,
  mergedIntoId: true,
} as const;

type Previewed = Pick<Thread, keyof typeof previewSelect>;

/** What of the community its previews depend on. */
type Around = { brand: { name: string; colour: string }; language: string };

/** What a thread's preview shows, and where it is; null for a thread that not everybody may read. */
export function previewOf(
  thread: Previewed,
  { brand, language: own }: Around,
): { preview: Preview; version: string; path: string } | null {
  const { id, kind, title, language, solvedAt, audience, state, mergedIntoId } = thread;
  if (audience !== 'public' || state !== 'VISIBLE' || mergedIntoId !== null || title === '') return null;
  const preview = {
    brand: brand.name,
    colour: brand.colour,
    title,
    kind: previewWord(kind, language, own),
    state: solvedAt === null ? null : previewWord('SOLVED', language, own),
  };
  const version = createHash('sha256').update(previewFacts(preview)).digest('hex').slice(0, 16);
  return { preview, version, path: previewPath(id, version) };
}
