/** Whether a program says of itself that it is no person's browser. */
export function isCrawler(userAgent: string): boolean {
  return /bot|crawl|spider|slurp|preview/i.test(userAgent);
}
