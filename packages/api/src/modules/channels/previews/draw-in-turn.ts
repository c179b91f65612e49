/** How many pictures may wait to be drawn. */
const mostWaiting = 16;
/** How many drawn ones are kept at hand. */
const mostKept = 64;
/** After each picture, the others of this process get as much time as it took, and this many times more. */
const rest = 3;

/**
 * Draws one picture at a time, each once however many ask for it, and refuses (null) when too many wait: whoever asks
 * for many pictures cannot take the time of those who read.
 */
export function drawInTurn<Key extends string, What>(draw: (what: What) => Promise<Uint8Array>) {
  const kept = new Map<Key, Promise<Uint8Array>>();
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return function picture(key: Key, what: What): Promise<Uint8Array> | null {
    const found = kept.get(key);
    if (found !== undefined) return found;
    if (waiting >= mostWaiting) return null;
    waiting++;
    let took = 0;
    const made = last.then(async () => {
      const began = performance.now();
      try {
        return await draw(what);
      } finally {
        took = performance.now() - began;
        waiting--;
      }
    });
    const pause = () => new Promise<void>((done) => setTimeout(done, took * rest));
    last = made.then(pause, pause);
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    return made;
  };
}
