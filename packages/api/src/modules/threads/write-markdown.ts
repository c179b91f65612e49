import type { Reader } from '@embassy/database';
import { checkText } from '../../kernel/check-text.ts';
import type { FieldIssue } from '../../kernel/errors/index.ts';
import { Invalid } from '../../kernel/errors/index.ts';
import { languageOf } from '../../kernel/language-of.ts';
import {
  mentionedHandles,
  type RenderedMarkdown,
  renderInlineMarkdown,
  renderMarkdown,
} from '../../kernel/markdown/index.ts';
import type { Settings } from '../../kernel/settings.ts';
import { visibleMembers } from '../identity/index.ts';
import { textLimits } from './threads.rules.ts';

type Written = RenderedMarkdown & { markdown: string };

/** What is wrong with a post's text, if anything. */
export function checkBody(field: string, markdown: string): FieldIssue[] {
  return checkText(field, markdown, textLimits.body);
}

/** Renders a post's Markdown with links to the members it mentions. */
export async function writePost(db: Reader, settings: Settings, markdown: string): Promise<Written> {
  const mentionHref = await memberPaths(db, settings, [markdown]);
  return { markdown, ...renderMarkdown(markdown, { mentionHref, ...linkPolicy(settings) }) };
}

/** Of fewer letters a language can only be guessed. */
const telling = 30;

/**
 * Checks and renders a comment's Markdown: one paragraph, no blocks; tells its language. Throws Invalid. What the row
 * keeps is `written`.
 */
export async function writeComment(db: Reader, settings: Settings, markdown: string) {
  const issues = checkText('markdown', markdown, textLimits.comment);
  if (issues.length > 0) throw new Invalid(issues);
  const mentionHref = await memberPaths(db, settings, [markdown]);
  const rendered = renderInlineMarkdown(markdown, { mentionHref, ...linkPolicy(settings) });
  const { html, rendererVersion, plainText } = rendered;
  const language = plainText.length < telling ? 'und' : languageOf(plainText);
  return { rendered, written: { markdown, html, rendererVersion, language } };
}

/** Whose links are our own, and whose pictures may be shown. */
export function linkPolicy(settings: Settings) {
  return { ownHosts: [new URL(settings.publicUrl).host], imageHosts: settings.imageHosts };
}

/** Where the members lead that these texts may mention: those whom any reader may find. One query. */
export async function memberPaths(db: Reader, settings: Settings, texts: readonly string[]) {
  const handles = [...new Set(texts.flatMap(mentionedHandles))];
  if (handles.length === 0) return () => undefined;
  const members = await db.member.findMany({
    where: {
      handle: { in: handles },
      state: { not: 'LEFT' },
      AND: visibleMembers({ actor: null }, settings),
    },
    select: { handle: true },
  });
  const known = new Set(members.map(({ handle }) => handle.toLowerCase()));
  return (handle: string) => (known.has(handle) ? `/members/${handle}` : undefined);
}
