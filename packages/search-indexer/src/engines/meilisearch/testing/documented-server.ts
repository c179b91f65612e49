import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

export type Sent = { method: string; path: string; query: URLSearchParams; body: unknown };
type Stored = { settings: Record<string, unknown>; documents: Map<number, Record<string, unknown>> };
type Task = { uid: number; indexUid: string; type: string; status: string; error: TaskError | null };
type TaskError = { message: string; code: string; type: string; link: string };
type Answer = { status: number; body: unknown };

const defaults = () => ({
  filterableAttributes: [],
  sortableAttributes: [],
  synonyms: {},
  displayedAttributes: ['*'],
});

const errorOf = (code: string, type = 'invalid_request', message = code): TaskError => ({
  message,
  code,
  type,
  link: `https://docs.meilisearch.com/errors#${code}`,
});

/**
 * What Meilisearch documents of its indexes, settings, documents and tasks, for what a test must be able to make happen:
 * tasks that fail, a server that is slow, gone or has lost its data. It finds nothing: a search is answered with what the
 * test gives. How Meilisearch itself searches is tested against Meilisearch.
 */
export class DocumentedServer {
  readonly sent: Sent[] = [];
  readonly indexes = new Map<string, Stored>();
  /** Document numbers that a task fails for, as a whole. */
  readonly poisoned = new Set<number>();
  /** Answers searches; by default nothing is found. */
  found: (path: string, body: Record<string, unknown>) => object = () => ({ hits: [], totalHits: 0 });
  /** What every request is answered with instead, if anything. */
  broken: Answer | null = null;
  /** Bytes that a request may have. */
  payloadLimit = Number.POSITIVE_INFINITY;
  delayMs = 0;
  #tasks: Task[] = [];
  #server = http.createServer((request, response) => void this.#serve(request, response));

  async listen(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  /** What was sent to change something. */
  writes(): string[] {
    return this.sent
      .filter(({ method, path }) => method !== 'GET' && !path.endsWith('search'))
      .map(({ method, path }) => `${method} ${path}`);
  }

  documentsOf(index: string): number[] {
    return [...(this.indexes.get(index)?.documents.keys() ?? [])].sort((a, b) => a - b);
  }

  async #serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const { pathname, searchParams } = new URL(request.url!, 'http://server');
    const sent = {
      method: request.method!,
      path: pathname.slice(1),
      query: searchParams,
      body: text === '' ? undefined : JSON.parse(text),
    };
    this.sent.push(sent);
    if (this.delayMs > 0) await setTimeout(this.delayMs, undefined, { ref: false });
    const { status, body } =
      this.broken ??
      (text.length > this.payloadLimit
        ? { status: 413, body: errorOf('payload_too_large', 'invalid_request', 'The payload is too large.') }
        : this.#answer(sent));
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  #answer({ method, path, query, body }: Sent): Answer {
    const ok = (body: unknown): Answer => ({ status: 200, body });
    const [root, name = '', part = '', action = ''] = path.split('/');
    if (root === 'version') return ok({ commitSha: '', commitDate: '', pkgVersion: '1.41.0' });
    if (root === 'multi-search') {
      const { queries } = body as { queries: Record<string, unknown>[] };
      const lost = queries.find(({ indexUid }) => !this.indexes.has(String(indexUid)));
      if (lost) return { status: 404, body: errorOf('index_not_found') };
      return ok({
        results: queries.map((query) => ({ indexUid: query.indexUid, ...this.found(path, query) })),
      });
    }
    if (root === 'tasks') {
      if (name) return ok(this.#tasks[Number(name)]);
      const statuses = query.get('statuses')?.split(',') ?? [];
      return ok({
        results: this.#tasks.filter(({ status }) => statuses.includes(status)),
        total: 0,
        limit: 20,
      });
    }
    if (name === '') {
      if (method === 'GET')
        return ok({ results: [...this.indexes.keys()].map((uid) => ({ uid })), total: 0 });
      const { uid } = body as { uid: string };
      if (this.indexes.has(uid)) return this.#task(uid, 'indexCreation', errorOf('index_already_exists'));
      this.indexes.set(uid, { settings: defaults(), documents: new Map() });
      return this.#task(uid, 'indexCreation');
    }
    if (part === 'documents') return this.#changeDocuments(name, action, body);
    const index = this.indexes.get(name);
    const missing = errorOf('index_not_found', 'invalid_request', `Index \`${name}\` not found.`);
    if (!index && method === 'DELETE') return this.#task(name, 'indexDeletion', missing);
    if (!index) return { status: 404, body: missing };
    if (part === 'search') return ok(this.found(path, body as Record<string, unknown>));
    if (part === 'stats') return ok({ numberOfDocuments: index.documents.size });
    if (part === 'settings' && method === 'GET') return ok(index.settings);
    if (part === 'settings') {
      Object.assign(index.settings, body);
      return this.#task(name, 'settingsUpdate');
    }
    this.indexes.delete(name);
    return this.#task(name, 'indexDeletion');
  }

  #changeDocuments(name: string, action: string, body: unknown): Answer {
    if (action === '') {
      const documents = body as { id: number }[];
      const poison = documents.find(({ id }) => this.poisoned.has(id));
      if (poison) {
        const message = `Document identifier \`${poison.id}\` is invalid.`;
        return this.#task(
          name,
          'documentAdditionOrUpdate',
          errorOf('invalid_document_id', 'invalid_request', message),
        );
      }
      // As documented: an index is made for documents that are sent to none.
      if (!this.indexes.has(name)) this.indexes.set(name, { settings: defaults(), documents: new Map() });
      for (const document of documents) this.indexes.get(name)!.documents.set(document.id, document);
      return this.#task(name, 'documentAdditionOrUpdate');
    }
    const index = this.indexes.get(name);
    if (!index) return this.#task(name, 'documentDeletion', errorOf('index_not_found'));
    const range = /^id > (\d+) AND id <= (\d+)$/.exec((body as { filter?: string }).filter ?? '');
    for (const id of [...index.documents.keys()]) {
      if (range ? id > Number(range[1]) && id <= Number(range[2]) : (body as number[]).includes(id)) {
        index.documents.delete(id);
      }
    }
    return this.#task(name, 'documentDeletion');
  }

  #task(indexUid: string, type: string, error: TaskError | null = null): Answer {
    const uid = this.#tasks.length;
    this.#tasks.push({ uid, indexUid, type, status: error ? 'failed' : 'succeeded', error });
    return { status: 202, body: { taskUid: uid, indexUid, status: 'enqueued', type, enqueuedAt: '' } };
  }
}
