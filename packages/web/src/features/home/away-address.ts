/** The page with the note that something was put away, and how to have it back. */
export function awayAddress(subject: string): string {
  return `/?away=${encodeURIComponent(subject)}`;
}

/** What an address says was just put away. */
export function awayIn(search: URLSearchParams): string | null {
  const subject = search.get('away');
  return subject !== null && /^[a-z-]{2,20}(:\d{1,9})?$/.test(subject) ? subject : null;
}
