import type { Reader } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { Invalid } from '../../kernel/errors/index.ts';
import type { Language } from '../../kernel/languages.ts';
import { demandPrivilege } from '../trust/index.ts';
import { checkOffered, offeredOf } from './offered-languages.rules.ts';

const key = 'offered languages';

/** Chooses the languages that pages are offered in. */
export async function offerLanguages(
  { db, actor, now }: ActionContext,
  { languages }: { languages: readonly string[] },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'set up');
  const issues = checkOffered(languages);
  if (issues.length > 0) throw new Invalid(issues);
  const value = [...new Set(languages)];
  await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
}

/** The languages that pages are offered in now. */
export async function loadOffered(db: Reader, defaultLanguage: string): Promise<Language[]> {
  const kept = await db.setting.findUnique({ where: { key } });
  return offeredOf(kept?.value as string[] | undefined, defaultLanguage);
}
