import { data } from 'react-router';

/** Throw it from a loader when there is nothing to show; what is hidden looks the same. */
export function notFound() {
  return data(null, { status: 404 });
}

/** Throw it from a loader for what its author took away. */
export function gone() {
  return data(null, { status: 410 });
}

/** A number in an address; what is no number is nothing we have. */
export function numberIn(text: string | undefined): number {
  if (text === undefined || !/^\d{1,9}$/.test(text)) throw notFound();
  return Number(text);
}
