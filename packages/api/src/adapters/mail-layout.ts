import type { Mail } from './mailer.ts';

export type MailContent = {
  /** The language it is written in. */
  language: string;
  subject: string;
  /** The first line, larger. */
  heading: string;
  /** Plain text; each becomes a paragraph. */
  paragraphs: readonly string[];
  /** Somebody's words, set apart. */
  quote?: string;
  /** The one thing to do. */
  action?: { label: string; url: string };
  /** Below the line: why this mail came, and how to have no more of them. */
  footnotes: readonly (string | { label: string; url: string })[];
};

/** The look that all mails share: the same words as HTML and as plain text. Nothing in it is loaded from anywhere. */
export function layOutMail(
  brand: { name: string; url: string },
  content: MailContent,
): Pick<Mail, 'subject' | 'text' | 'html'> {
  return {
    subject: oneLine(content.subject),
    text: textOf(brand, content),
    html: htmlOf(brand, content),
  };
}

function textOf(brand: { name: string; url: string }, content: MailContent): string {
  const { heading, paragraphs, quote, action, footnotes } = content;
  const blocks = [heading, ...paragraphs];
  if (quote) blocks.push(quote.replace(/^/gm, '> '));
  if (action) blocks.push(`${action.label}:\n${action.url}`);
  const notes = footnotes.map((note) => (typeof note === 'string' ? note : `${note.label}: ${note.url}`));
  // "-- " ends the mail proper; programs set what follows apart.
  return `${blocks.join('\n\n')}\n\n-- \n${[...notes, `${brand.name}, ${brand.url}`].join('\n')}\n`;
}

function htmlOf(brand: { name: string; url: string }, content: MailContent): string {
  const { language, subject, heading, paragraphs, quote, action, footnotes } = content;
  const notes = footnotes.map((note) =>
    typeof note === 'string'
      ? lines(note)
      : `<a href="${escapeHtml(note.url)}">${escapeHtml(note.label)}</a>`,
  );
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${style}</style>
</head>
<body>
<div class="mail">
<p class="brand"><a href="${escapeHtml(brand.url)}">${escapeHtml(brand.name)}</a></p>
<h1>${escapeHtml(heading)}</h1>
${paragraphs.map((paragraph) => `<p>${lines(paragraph)}</p>`).join('\n')}
${quote ? `<blockquote>${lines(quote)}</blockquote>` : ''}
${action ? `<p><a class="action" href="${escapeHtml(action.url)}">${escapeHtml(action.label)}</a></p>` : ''}
<div class="notes">
${notes.map((note) => `<p>${note}</p>`).join('\n')}
</div>
</div>
</body>
</html>
`;
}

const style = `
body { margin: 0; padding: 24px 16px; background: #faf8f4; color: #23201b; font: 17px/1.6 Georgia, 'Times New Roman', serif; }
.mail { max-width: 34em; margin: 0 auto; }
.brand a { color: inherit; font-weight: bold; text-decoration: none; }
h1 { margin: 24px 0 16px; font-size: 24px; line-height: 1.3; }
blockquote { margin: 16px 0; padding-left: 16px; border-left: 2px solid #c9c2b4; }
.action { display: inline-block; padding: 12px 20px; border-radius: 4px; background: #23201b; color: #faf8f4; text-decoration: none; }
.notes { margin-top: 40px; padding-top: 12px; border-top: 1px solid #ddd6c8; color: #6b6459; font-size: 14px; }
.notes a { color: inherit; }
@media (prefers-color-scheme: dark) {
body { background: #1d1b18; color: #ebe6dc; }
.action { background: #ebe6dc; color: #1d1b18; }
.notes { border-color: #3d3932; color: #a39b8d; }
}`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character]!);
const lines = (text: string) => escapeHtml(text).replace(/\r?\n/g, '<br>');
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
