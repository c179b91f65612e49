/** A request's address as it may be logged: whoever reads logs must not be able to follow the links of mails. */
export function loggedAddress(url: string): string {
  return url.replace(/([?&]token=)[^&]*/gi, '$1…');
}
