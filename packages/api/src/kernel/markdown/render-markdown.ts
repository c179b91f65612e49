import { createPostParser } from './markdown-parser.ts';
import type { MentionEnv } from './mentions.ts';
import { excerptOf, plainTextOf } from './plain-text.ts';
import { type SanitisedMarkup, type SanitisePolicy, sanitiseMarkup } from './sanitise-markup.ts';
import { tagFilter } from './tag-filter.ts';

/** Raised whenever the same Markdown would give other HTML; stored beside it, so that old posts can be found and rendered again. */
export const RENDERER_VERSION = 1;

export interface RenderOptions extends Omit<SanitisePolicy, 'inlineOnly'> {
  /** Where `@handle` leads (handle in lower case); undefined for one nobody bears. Without it, nothing is linked. */
  mentionHref?: (handle: string) => string | undefined;
}

export interface RenderedMarkdown extends SanitisedMarkup {
  rendererVersion: number;
  plainText: string;
  /** The first 240 characters or so, on one line. */
  excerpt: string;
  /** Handles mentioned outside quotes: those with an href, or all when no `mentionHref` was given. */
  mentions: string[];
}

const EXCERPT_LENGTH = 240;
/** A post stands under the page's h1 and its section's h2. */
const HEADING_BASE = 3;

const parser = createPostParser();

/** Renders a post: Markdown in, sanitised HTML and what was found in it out. Pure. */
export function renderMarkdown(markdown: string, options: RenderOptions = {}): RenderedMarkdown {
  return render(options, { headingBase: HEADING_BASE }, (env) => parser.render(markdown, env));
}

/** Renders a comment: links, emphasis, code and mentions on the lines they were written on, no blocks, no pictures. */
export function renderInlineMarkdown(
  markdown: string,
  options: Pick<RenderOptions, 'mentionHref' | 'ownHosts'> = {},
): RenderedMarkdown {
  return render(options, { inlineOnly: true }, (env) =>
    parser.renderInline(markdown.trim(), env).replaceAll('\n', '<br />'),
  );
}

function render(
  { mentionHref, ...options }: RenderOptions,
  defaults: SanitisePolicy,
  toHtml: (env: Record<string, unknown>) => string,
): RenderedMarkdown {
  const mentions = new Set<string>();
  const env: MentionEnv = { mentions, ...(mentionHref && { mentionHref }) };
  const sanitised = sanitiseMarkup(tagFilter(toHtml({ ...env })), { ...defaults, ...options });
  const plainText = plainTextOf(sanitised.html);
  return {
    ...sanitised,
    rendererVersion: RENDERER_VERSION,
    plainText,
    excerpt: excerptOf(plainText, EXCERPT_LENGTH),
    mentions: [...mentions],
  };
}

/** Handles a text may mention, lower case: what to look up before rendering it with their links. */
export function mentionedHandles(markdown: string): string[] {
  if (!markdown.includes('@')) return [];
  const mentions = new Set<string>();
  parser.parse(markdown, { mentions });
  return [...mentions];
}
