import { documentText } from '../../../graphql/document-text.ts';
import type { WrittenDocument } from '../../../graphql/written-document.ts';
import { type Change, ChangesSubscription } from './changes.ts';

/** Why a stream ended: the server's code, or nothing when the connection broke or it ended in order. */
export type StreamEnd = { code?: string };

/** The server says something every 12 seconds; a connection that says nothing for so long is none. */
const SILENCE = 40_000;

/**
 * Reads the stream of changes until it ends, breaks or is aborted, and says why. By hand, as the client that asks for
 * everything else weighs eight times as much as all of this, and visitors who only read need nothing else of it.
 */
export async function readStream(
  threadNumber: number | null,
  hear: (change: Change) => void,
  signal: AbortSignal,
): Promise<StreamEnd> {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), SILENCE);
  };
  let end: StreamEnd = {};
  try {
    heard();
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      // What `graphql` writes has the type of a parsed document and is text.
      body: JSON.stringify({
        query: documentText(ChangesSubscription as unknown as WrittenDocument),
        variables: { threadNumber },
      }),
      signal: AbortSignal.any([signal, silence.signal]),
    });
    if (!response.ok || response.body === null) return end;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      heard();
      const events = (rest + chunk.value).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const text = /^data: ?(.+)$/m.exec(event)?.[1];
        if (text === undefined) continue;
        const { data, errors } = JSON.parse(text);
        if (errors) end = { code: String(errors[0]?.extensions?.code) };
        else hear(data.changes);
      }
    }
  } catch {
    // Broken, silent for too long, or no longer wanted.
  } finally {
    clearTimeout(timer);
  }
  return end;
}
