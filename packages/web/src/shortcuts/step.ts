/** What J and K go through, in the order it is read: posts, rows, the ways to more of them. */
const stopsOf = () => [...document.querySelectorAll<HTMLElement>('main [data-stop]')];
/** A desk's list: going on there means opening the next one. */
const casesOf = () => [...document.querySelectorAll<HTMLAnchorElement>('a[data-case]')];

/** Whether the page has anything to go through. */
export function canStep(): boolean {
  return document.querySelector('main [data-stop], a[data-case]') !== null;
}

/** Goes to the next or the former stop: from the one that has the focus, else from where the reader has scrolled to. */
export function step(by: 1 | -1): void {
  const cases = casesOf();
  if (cases.length > 0) {
    cases[cases.findIndex((one) => one.ariaCurrent === 'true') + by]?.click();
    return;
  }
  const stops = stopsOf();
  const focused = stops.findIndex((stop) => stop.contains(document.activeElement));
  const stop = isInView(stops[focused]) ? stops[focused + by] : nearest(stops, by);
  if (stop === undefined) return;
  stop.focus({ preventScroll: true });
  stop.scrollIntoView({ block: stop.matches('article') ? 'start' : 'nearest' });
}

/** The first stop that begins below the head of the page, or the last one that begins above it. */
function nearest(stops: HTMLElement[], by: 1 | -1): HTMLElement | undefined {
  const edge = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const top = (stop: HTMLElement) => stop.getBoundingClientRect().top - edge;
  return by === 1 ? stops.find((stop) => top(stop) > 4) : stops.findLast((stop) => top(stop) < -4);
}

function isInView(stop: HTMLElement | undefined): boolean {
  if (stop === undefined) return false;
  const { top, bottom } = stop.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
