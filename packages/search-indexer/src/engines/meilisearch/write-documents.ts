import { MeilisearchApiError, type Task } from 'meilisearch';
import type { IndexFailure } from '../../contract.ts';
import { type Connection, indexName } from './connection.ts';
import type { MeilisearchDocument } from './meilisearch-document.ts';
import { carriedOut, taskError } from './settled.ts';

/** What is sent at once: so many documents, or so many characters. The server takes 100 MB, its cloud 20 MB. */
const batch = { documents: 1_000, characters: 4_000_000 };

/** The server's answers that speak of what was sent: it cannot be read, or is too large. */
const refused = new Set([400, 413]);

/** Writes documents to the index of a build. Those that Meilisearch does not take are told, all others written. */
export async function writeDocuments(
  connection: Connection,
  build: number,
  documents: readonly MeilisearchDocument[],
): Promise<IndexFailure[]> {
  const failures: IndexFailure[] = [];
  for (const part of batches(documents)) failures.push(...(await writeBatch(connection, build, part)));
  return failures;
}

/** A task fails as a whole: the batch is halved until it is known which documents it failed for. */
async function writeBatch(
  connection: Connection,
  build: number,
  documents: readonly MeilisearchDocument[],
): Promise<IndexFailure[]> {
  const reason = await refusalOf(connection, build, documents);
  if (reason === null) return [];
  const [first] = documents;
  if (documents.length === 1) return [{ threadId: first!.id, reason }];
  const half = documents.length >> 1;
  return [
    ...(await writeBatch(connection, build, documents.slice(0, half))),
    ...(await writeBatch(connection, build, documents.slice(half))),
  ];
}

async function refusalOf(
  connection: Connection,
  build: number,
  documents: readonly MeilisearchDocument[],
): Promise<string | null> {
  const index = connection.client.index<MeilisearchDocument>(indexName(connection, build));
  try {
    const task = await carriedOut(index.addDocuments([...documents], { primaryKey: 'id' }));
    if (task.status === 'succeeded') return null;
    if (!isAboutDocuments(task)) throw taskError(task);
    return task.error!.message;
  } catch (error) {
    if (error instanceof MeilisearchApiError && refused.has(error.response.status)) return error.message;
    throw error;
  }
}

/** Whether it was what was sent, and not the index, the disk or somebody who stopped it. */
function isAboutDocuments({ status, error }: Task): boolean {
  if (status !== 'failed' || !error) return false;
  return (error.type === 'invalid_request' || error.type === 'internal') && !error.code.startsWith('index_');
}

function* batches(documents: readonly MeilisearchDocument[]): Generator<MeilisearchDocument[]> {
  let part: MeilisearchDocument[] = [];
  let characters = 0;
  for (const document of documents) {
    const own =
      document.title.length + document.body.length + document.accepted.length + document.answers.length;
    if (part.length >= batch.documents || (part.length > 0 && characters + own > batch.characters)) {
      yield part;
      part = [];
      characters = 0;
    }
    part.push(document);
    characters += own;
  }
  if (part.length > 0) yield part;
}
