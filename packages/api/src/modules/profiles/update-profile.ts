import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { type FieldIssue, Invalid } from '../../kernel/errors/index.ts';
import { limit } from '../../kernel/rate-limits.ts';
import { brandName } from '../brand/index.ts';
import {
  checkDisplayName,
  checkHandle,
  checkLocale,
  checkTimeZone,
  normalDisplayName,
  normalHandle,
  takeHandle,
} from '../identity/index.ts';
import { checkBio, checkReadingLanguages, normalBio, normalReadingLanguages } from './profiles.rules.ts';

/** What is absent stays as it is. */
export type UpdateProfileInput = {
  handle?: string | null;
  displayName?: string | null;
  bio?: string | null;
  locale?: string | null;
  timeZone?: string | null;
  readingLanguages?: string[] | null;
};

/**
 * Changes one's own profile. What others see needs an account that may write; languages and time zone do not.
 * A former handle keeps leading to its member and is nobody else's.
 */
export async function updateProfile(context: ActionContext, input: UpdateProfileInput): Promise<void> {
  const { db, actor, settings, now } = context;
  const { handle, locale, timeZone, readingLanguages, ...shown } = normalInput(actor.handle, input);
  const issues: FieldIssue[] = [
    ...(handle === undefined ? [] : checkHandle('handle', handle, await brandName(db, settings))),
    ...(shown.displayName === undefined ? [] : checkDisplayName('displayName', shown.displayName)),
    ...(shown.bio === undefined ? [] : checkBio('bio', shown.bio)),
    ...(locale === undefined ? [] : checkLocale('locale', locale)),
    ...(timeZone === undefined ? [] : checkTimeZone('timeZone', timeZone)),
    ...(readingLanguages === undefined ? [] : checkReadingLanguages('readingLanguages', readingLanguages)),
  ];
  if (issues.length > 0) throw new Invalid(issues);
  if (handle !== undefined || shown.displayName !== undefined || shown.bio !== undefined) {
    requireWriter(actor, now);
  }
  if (handle !== undefined) await limit(db, 'change handle', actor.id);
  await db.$transaction(async (tx) => {
    if (handle !== undefined) await takeHandle(tx, actor.id, handle, now);
    await tx.member.update({
      where: { id: actor.id },
      data: { ...shown, locale, timeZone, readingLanguages },
    });
    await emit(tx, 'member.changed', { memberId: actor.id });
  });
}

function normalInput(
  currentHandle: string,
  { handle, displayName, bio, locale, timeZone, readingLanguages }: UpdateProfileInput,
) {
  const wanted = handle == null ? undefined : normalHandle(handle);
  return {
    // Whatever handle somebody has, an import may have given them, and it may stay.
    handle: wanted === currentHandle.toLowerCase() ? undefined : wanted,
    displayName: displayName == null ? undefined : normalDisplayName(displayName),
    bio: bio == null ? undefined : normalBio(bio),
    locale: locale ?? undefined,
    timeZone: timeZone ?? undefined,
    readingLanguages: readingLanguages == null ? undefined : normalReadingLanguages(readingLanguages),
  };
}
