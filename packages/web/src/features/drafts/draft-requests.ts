import { isUnreachable } from '../../graphql/api-failure.ts';
import { createGraphqlClient } from '../../graphql/client.ts';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import { isRefusal } from '../../routing/mutation-result.ts';
import { type DraftFields, type ServerDraft, serverDraft } from './opened-draft.ts';

const SaveDraft = graphql(
  `
    mutation SaveDraft($input: SaveDraftInput!) {
      saveDraft(input: $input) {
        ...Refusal
        ... on Draft {
          updatedAt
        }
      }
    }
  `,
  [RefusalFragment],
);

const DeleteDraft = graphql(
  `
    mutation DeleteDraft($key: String!) {
      deleteDraft(input: { key: $key }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const ReadDraft = graphql(`
  query ReadDraft($key: String!) {
    draft(key: $key) {
      data
      updatedAt
    }
  }
`);

/** What became of a draft that was sent. */
export type SavedDraft = { savedAt: string } | 'conflict' | 'refused' | 'unreachable';

// Drafts are no part of a page: they are kept in passing, and what is sent while the page goes shall still arrive.
const client = createGraphqlClient('/graphql', (input, init) => fetch(input, { ...init, keepalive: true }));

/** Sends what is being written; refused when another device went on from the same draft. */
export async function saveDraft(key: string, data: DraftFields, since: string | null): Promise<SavedDraft> {
  try {
    const { saveDraft: result } = await client.mutate(SaveDraft, { input: { key, data, since } });
    if (!isRefusal(result)) return { savedAt: String(result.updatedAt) };
    return result.code === 'STALE_VERSION' ? 'conflict' : 'refused';
  } catch (error) {
    return isUnreachable(error) ? 'unreachable' : 'refused';
  }
}

/** What the server keeps at a place; undefined when that could not be learnt. */
export async function readDraft(key: string): Promise<ServerDraft | null | undefined> {
  try {
    const { draft } = await client.query(ReadDraft, { key });
    return serverDraft(draft);
  } catch {
    return undefined;
  }
}

/** Throws a draft away; says whether that arrived. */
export async function deleteDraft(key: string): Promise<boolean> {
  try {
    await client.mutate(DeleteDraft, { key });
    return true;
  } catch {
    return false;
  }
}
