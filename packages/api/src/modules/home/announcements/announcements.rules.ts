import { isAudience } from '../../../kernel/audience.ts';
import { checkLine } from '../../../kernel/check-line.ts';
import { checkText } from '../../../kernel/check-text.ts';
import type { FieldIssue } from '../../../kernel/errors/index.ts';
import { isLanguage } from '../../../kernel/languages.ts';

/** Bounds of what the brand tells, in characters. */
export const announcementLimits = {
  text: { minimum: 10, maximum: 400 },
  path: { maximum: 300 },
} as const;

export type AnnouncementFields = {
  text: string;
  path?: string | null;
  language?: string | null;
  audience?: string | null;
};

/** What is wrong with an announcement, if anything. */
export function checkAnnouncement({ text, path, language, audience }: AnnouncementFields): FieldIssue[] {
  return [
    ...checkText('text', text, announcementLimits.text),
    ...(path ? checkPath(path) : []),
    ...(language == null || isLanguage(language)
      ? []
      : [{ field: 'language', code: 'UNKNOWN', message: 'Choose one of the languages.' } as const]),
    ...(audience == null || isAudience(audience)
      ? []
      : [{ field: 'audience', code: 'UNKNOWN', message: 'Choose one of the audiences.' } as const]),
  ];
}

/** Only paths of this site: an announcement never leads members elsewhere. */
function checkPath(path: string): FieldIssue[] {
  const issues = checkLine('path', path, announcementLimits.path);
  if (issues.length > 0 || /^\/(?![/\\])[^\s\\]*$/.test(path)) return issues;
  return [
    { field: 'path', code: 'BAD_FORMAT', message: 'Use a path of this site that begins with one slash.' },
  ];
}
