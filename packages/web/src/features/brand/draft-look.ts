import type { GraphqlClient } from '../../graphql/client.ts';
import { refusalOf } from '../../routing/mutation-result.ts';
import { type Brand, type BrandLook, BrandLookQuery } from './brand-query.ts';

export type Typeface = Brand['typeface'];

/** The faces to choose among, in the order in which they are offered. */
export const typefaces: Typeface[] = ['BOOK', 'NEWS', 'PLAIN', 'FRIENDLY', 'ROUND', 'STURDY'];

/** Corners to choose among, in pixels. */
export const corners = [0, 2, 4, 8, 14];

/** What somebody is trying out. */
export interface DraftLook {
  name: string;
  colour: string;
  typeface: Typeface;
  corner: number;
  look: BrandLook;
}

/** The fields of a look as an address carries them; nothing when it carries none. */
export function draftIn(search: URLSearchParams): Omit<DraftLook, 'look'> | undefined {
  const colour = search.get('colour');
  const typeface = typefaces.find((one) => one === search.get('typeface'));
  if (colour === null || typeface === undefined) return undefined;
  return { name: search.get('name') ?? '', colour, typeface, corner: Number(search.get('corner')) };
}

/** What the address asks to be tried out; nothing when it does not, or when there is no such look. */
export async function loadDraft(client: GraphqlClient, search: URLSearchParams): Promise<DraftLook | null> {
  const draft = draftIn(search);
  if (draft === undefined || !Number.isInteger(draft.corner)) return null;
  const { name, ...wanted } = draft;
  try {
    const { brandLook } = await client.query(BrandLookQuery, wanted);
    return brandLook && { name, ...wanted, look: brandLook };
  } catch (error) {
    // Half a colour, while somebody types it.
    if (refusalOf(error)?.code === 'INVALID') return null;
    throw error;
  }
}
