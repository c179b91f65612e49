// biome-ignore lint/suspicious/noExplicitAny: tests ask for any shape, and check what comes.
type Change = any;

export type OpenStream = {
  /** What came so far, oldest first. */
  changes: Change[];
  /** The errors that came instead. */
  errors: { message: string; extensions?: Record<string, unknown> }[];
  /** Waits until something has come that fits, and returns the first that does. */
  until(fits: (change: Change) => boolean): Promise<Change>;
  /** Resolves when the server ended it. */
  ended: Promise<void>;
  /** Leaves, as a browser that closes the tab. */
  leave(): void;
};

const document = `subscription ($threadNumber: Int) {
  changes(threadNumber: $threadNumber) {
    __typename
    ... on ThreadChange { kind postNumber isYours answerCount affectedCount votes { upCount downCount } }
    ... on InboxChange { unreadCount }
    ... on StandingChange { points tier { key } }
  }
}`;

/** How long a change may take, on a machine with much to do. */
const PATIENCE = 15_000;

/** Opens a stream of changes as a browser does, by server-sent events. */
export async function openStream(
  fetch: (init: RequestInit) => Promise<Response>,
  { threadNumber, cookie }: { threadNumber?: number; cookie?: string } = {},
): Promise<OpenStream> {
  const response = await fetch({
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(cookie && { cookie }),
    },
    body: JSON.stringify({ query: document, variables: { threadNumber } }),
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const waiting = new Set<() => void>();
  const stream: OpenStream = {
    changes: [],
    errors: [],
    until,
    ended: Promise.resolve(),
    leave: () => void reader.cancel(),
  };
  stream.ended = read();

  async function read(): Promise<void> {
    let text = '';
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      text += chunk.value;
      const parts = text.split('\n\n');
      text = parts.pop()!;
      for (const part of parts) take(/^data: ?(.+)$/m.exec(part)?.[1]);
    }
  }

  function take(data: string | undefined): void {
    if (!data) return;
    const { data: given, errors = [] } = JSON.parse(data);
    stream.errors.push(...errors);
    if (given?.changes) stream.changes.push(given.changes);
    for (const look of waiting) look();
  }

  function until(fits: (change: Change) => boolean): Promise<Change> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`It did not come; what came is ${JSON.stringify(stream.changes)}`));
      }, PATIENCE);
      const look = () => {
        const found = stream.changes.find(fits);
        if (!found) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  }

  return stream;
}
