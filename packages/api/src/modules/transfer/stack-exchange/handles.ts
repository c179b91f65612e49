import type { ClientBase } from 'pg';
import { checkHandle, handleLimits } from '../../identity/index.ts';

/** A handle made from a name: letters without their accents, digits, hyphens; never empty. */
export function handleFrom(displayName: string): string {
  const handle = displayName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9_]+/g, '-')
    .slice(0, handleLimits.maximum)
    .replace(/^[-_]+|[-_]+$/g, '');
  return handle || 'member';
}

/** The handle with a number behind it, no longer than a handle may be. */
function numbered(base: string, number: number): string {
  const suffix = `-${number}`;
  return base.slice(0, handleLimits.maximum - suffix.length).replace(/[-_]+$/, '') + suffix;
}

/**
 * A free handle for each name, in order. Names repeat there and not here: the second of a name gets its number
 * there, or the next free one.
 */
export async function freeHandles(
  client: ClientBase,
  names: readonly { displayName: string; number: number | null }[],
  brandName: string,
): Promise<string[]> {
  const isAllowed = (handle: string) => checkHandle('handle', handle, brandName).length === 0;
  const wanted = names.map(({ displayName, number }) => {
    const base = handleFrom(displayName);
    return {
      base,
      candidates: (number === null ? [base] : [base, numbered(base, Math.abs(number))]).filter(isAllowed),
    };
  });
  const taken = await takenAmong(
    client,
    wanted.flatMap(({ candidates }) => candidates),
  );
  const handles: string[] = [];
  for (const { base, candidates } of wanted) {
    let handle = candidates.find((candidate) => !taken.has(candidate));
    for (let n = 2; handle === undefined; n++) {
      const next = numbered(base, n);
      if (isAllowed(next) && !taken.has(next) && !(await takenAmong(client, [next])).has(next)) handle = next;
    }
    taken.add(handle);
    handles.push(handle);
  }
  return handles;
}

/** Those of the handles that somebody has, or had. */
async function takenAmong(client: ClientBase, handles: readonly string[]): Promise<Set<string>> {
  const { rows } = await client.query<{ handle: string }>(
    `SELECT lower(handle::text) AS handle FROM member WHERE handle = ANY($1::citext[])
     UNION ALL SELECT lower(handle::text) FROM former_handle WHERE handle = ANY($1::citext[])`,
    [handles],
  );
  return new Set(rows.map(({ handle }) => handle));
}
