import { ReadableStream } from 'node:stream/web';
import type { Reader } from '@embassy/database';
import type { Viewer } from '../../../kernel/viewer.ts';
import { may } from '../../trust/index.ts';
import { ideaMeanings } from '../idea-meanings.ts';
import { type DeskFilter, type DeskOrder, deskOrders } from '../triage/desk-page.ts';
import { csvInstant, csvRow } from './csv.rules.ts';
import { type ExportedIdea, exportedColumns, exportedIdeas, instantColumns } from './exported-ideas.ts';

type Asked = { db: Reader; viewer: Viewer; now: Date };

/**
 * The filtered list of the ideas' desk as a file: `GET /exports/ideas.csv` and `.json`, with the arguments of
 * `deskIdeas`. It is sent while it is read, so that its length costs no memory. For all but those who decide on ideas
 * there is nothing at this address.
 */
export function handleIdeaExport(request: Request, { db, viewer, now }: Asked): Response {
  const url = new URL(request.url);
  const format = /^\/exports\/ideas\.(csv|json)$/.exec(url.pathname)?.[1] as keyof typeof formats | undefined;
  const filter = filterIn(url.searchParams);
  if (format === undefined || filter === null || !may(viewer.actor, 'decide on ideas'))
    return new Response('There is nothing at this address.', { status: 404 });
  const ideas = exportedIdeas(db, { viewer, now, origin: url.origin }, filter);
  const { type, write } = formats[format];
  return new Response(streamOf(write(ideas)) as unknown as BodyInit, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="ideas-${now.toISOString().slice(0, 10)}.${format}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

const formats = {
  csv: { type: 'text/csv; charset=utf-8', write: csv },
  json: { type: 'application/json', write: json },
};

const isInstant = (column: keyof ExportedIdea): column is (typeof instantColumns)[number] =>
  (instantColumns as readonly string[]).includes(column);

async function* csv(ideas: AsyncIterable<ExportedIdea[]>): AsyncGenerator<string> {
  // The mark tells spreadsheets that it is UTF-8.
  yield `\uFEFF${csvRow(exportedColumns)}`;
  for await (const some of ideas) {
    yield some
      .map((idea) =>
        csvRow(
          exportedColumns.map((column) => {
            const value = idea[column];
            if (Array.isArray(value)) return value.join(', ');
            return isInstant(column) ? csvInstant(idea[column]) : value;
          }),
        ),
      )
      .join('');
  }
}

async function* json(ideas: AsyncIterable<ExportedIdea[]>): AsyncGenerator<string> {
  let between = '[\n';
  for await (const some of ideas) {
    for (const idea of some) {
      yield between + JSON.stringify(idea);
      between = ',\n';
    }
  }
  yield between === '[\n' ? '[]\n' : '\n]\n';
}

/** Read as it is wanted; whoever goes away ends it. */
function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}

/** The filters of an address; null for what the desk never asks for. */
function filterIn(search: URLSearchParams): DeskFilter | null {
  const order = search.get('order') ?? 'DUE';
  const meaning = search.get('meaning');
  const numbers = ['productId', 'storeId', 'categoryId', 'ownerId'].map((name) => search.get(name));
  if (!Object.hasOwn(deskOrders, order) || (meaning !== null && !Object.hasOwn(ideaMeanings, meaning)))
    return null;
  if (numbers.some((number) => number !== null && !/^\d{1,9}$/.test(number))) return null;
  const texts = ['statusKey', 'tagName', 'label'].map((name) => search.get(name));
  if (texts.some((text) => text !== null && (text.length > 100 || text.includes('\0')))) return null;
  const [productId, storeId, categoryId, ownerId] = numbers.map((number) =>
    number === null ? null : Number(number),
  );
  const [statusKey, tagName, label] = texts;
  return {
    order: order as DeskOrder,
    meaning: meaning as DeskFilter['meaning'],
    ...{ productId, storeId, categoryId, ownerId, statusKey, tagName, label },
    unowned: search.get('unowned') === 'true',
    overdue: search.get('overdue') === 'true',
  };
}
