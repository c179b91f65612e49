/** What one stream has yet to send. */
export type Mailbox<Item> = AsyncIterableIterator<Item> & {
  /** Puts something in. One that is full is emptied, and holds `overflow` in its stead. */
  push(item: Item): void;
  /** Lets what is in it be taken, then ends. */
  end(): void;
};

type Options<Item> = {
  /** How much it holds. */
  size: number;
  /** What stands for all that was dropped. */
  overflow: Item;
  /** Called once, when the reader leaves or everything was taken after `end`. */
  onClose(): void;
};

/**
 * A queue between who delivers and one reader at their own pace. No async generator: the return of one waits for the
 * item that is being waited for, which may never come.
 */
export function createMailbox<Item>({ size, overflow, onClose }: Options<Item>): Mailbox<Item> {
  let items: Item[] = [];
  let waiting: ((result: IteratorResult<Item>) => void) | undefined;
  let state: 'open' | 'ending' | 'closed' = 'open';
  const done = { done: true, value: undefined } as const;

  const close = () => {
    if (state === 'closed') return;
    state = 'closed';
    items = [];
    waiting?.(done);
    waiting = undefined;
    onClose();
  };

  return {
    push(item) {
      if (state !== 'open') return;
      if (waiting) {
        waiting({ done: false, value: item });
        waiting = undefined;
      } else {
        items = items.length < size ? [...items, item] : [overflow];
      }
    },
    end() {
      if (state === 'open') state = 'ending';
      if (state === 'ending' && items.length === 0) close();
    },
    async next() {
      const [first, ...rest] = items;
      if (first !== undefined) {
        items = rest;
        return { done: false, value: first };
      }
      if (state !== 'open') {
        close();
        return done;
      }
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
    async return() {
      close();
      return done;
    },
    async throw(error) {
      close();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
