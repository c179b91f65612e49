import type { Translate } from '../../words/words.ts';

/** What members can be mailed about. */
export type MailKind =
  | 'ANSWER'
  | 'REPLY'
  | 'COMMENT'
  | 'MENTION'
  | 'ACCEPTED'
  | 'VERIFIED'
  | 'NEW_THREAD'
  | 'MODERATION'
  | 'TIER'
  | 'RULES'
  | 'BADGE'
  | 'IDEA'
  | 'PANEL'
  | 'CHALLENGE';

/** What has to happen for a kind of mail to be sent. */
export function mailWords(kind: MailKind, t: Translate, brand: string): string {
  return kind === 'VERIFIED' ? t('settings.mailVERIFIED', { brand }) : t(`settings.mail${kind}`);
}
