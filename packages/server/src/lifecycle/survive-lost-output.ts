/**
 * Goes on, or stops in order, when nobody hears this process any more: its terminal was closed, or whoever launched it was
 * killed. To tell of that failure would fail the same way, for ever.
 */
export function surviveLostOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
