import { escapeMarkdown } from './escape-markdown.ts';

/** What is quoted, by whom, and where it stands. */
export interface QuotedPost {
  markdown: string;
  authorName: string;
  href: string;
}

/**
 * A post as a quote that names its source: an ordinary Markdown quote with a line like `— [Anna](/t/7#post-12)`
 * at its end, which reads well everywhere. Mentions inside quotes notify nobody.
 */
export function quoteMarkdown({ markdown, authorName, href }: QuotedPost): string {
  const source = `— [${escapeMarkdown(authorName.replace(/\s+/g, ' '))}](${href})`;
  const lines = `${markdown.trim()}\n\n${source}`.split('\n');
  return `${lines.map((line) => (line.trim() === '' ? '>' : `> ${line}`)).join('\n')}\n\n`;
}
