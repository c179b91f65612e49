import { data } from 'react-router';

/** Throw it from a loader when there is nothing to show; what is hidden looks the same. */
export function notFound() {
  return data(null, { status: 404 });
}
