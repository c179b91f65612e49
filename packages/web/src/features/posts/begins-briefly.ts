const longest = 200;

/** Whether a text (as the server rendered it) begins with a short paragraph and goes on after it. */
export function beginsBriefly(html: string): boolean {
  const [, first, rest] = /^\s*<p>(.*?)<\/p>\s*(.*)$/s.exec(html) ?? [];
  if (first === undefined || rest === '') return false;
  return !first.includes('<img') && first.replace(/<[^>]*>/g, '').length <= longest;
}
