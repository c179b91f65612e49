/** Where mail programs send their one click; the server leads it to `handleUnsubscribe`. */
export function oneClickPath(token: string): string {
  return `/unsubscribe/one-click?${new URLSearchParams({ token })}`;
}

/** The page that asks a person first. */
export function unsubscribePagePath(token: string): string {
  return `/unsubscribe?${new URLSearchParams({ token })}`;
}
