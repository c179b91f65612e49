import path from 'node:path';
import type { Badge, Database, NotificationKind, Prisma } from '@embassy/database';
import { layOutMail } from '../../../adapters/mail-layout.ts';
import { loadMailWords } from '../../../adapters/mail-words.ts';
import type { Mailer } from '../../../adapters/mailer.ts';
import { panelIdsRead } from '../../../kernel/panel-ids-read.ts';
import type { Settings } from '../../../kernel/settings.ts';
import { suspensionReasons } from '../../../kernel/suspension-reasons.ts';
import { viewerFor } from '../../../kernel/viewer.ts';
import { badgeWords } from '../../badges/index.ts';
import { brandName } from '../../brand/index.ts';
import { publishedTiers, type Tiers } from '../../trust/index.ts';
import {
  challengeSelect,
  isOfMembership,
  pathOf,
  reasonOf,
  subjectOf,
  subjectSelect,
} from '../inbox/notification-subject.ts';
import { type PanelTold, panelsTold } from '../inbox/panel-told.ts';
import { inInboxSql, notificationTables } from '../notifications.access.ts';
import { mailsAtOnceSql } from './mails-at-once.ts';
import { tierWords } from './tier-words.ts';
import { oneClickPath, unsubscribePagePath } from './unsubscribe-paths.ts';
import { unsubscribeToken } from './unsubscribe-token.ts';

export type MailServices = { db: Database; settings: Settings; mailer: Mailer };

const wordsIn = loadMailWords(path.join(import.meta.dirname, 'words'));

/**
 * Mails one notification to its member, in their language. Asked again at the last moment: whoever read it meanwhile,
 * chose otherwise, or may not read it any more gets nothing. A repeated attempt carries the same Message-ID.
 */
export async function mailNotification(
  { db, settings, mailer }: MailServices,
  { notificationId }: { notificationId: number },
): Promise<void> {
  const [due] = await db.$queryRaw<{ id: number }[]>`
    SELECT n.id FROM member m, ${notificationTables}
    WHERE n.id = ${notificationId} AND m.id = n.member_id AND n.mailed_at IS NULL AND n.read_at IS NULL
      AND ${inInboxSql} AND ${mailsAtOnceSql}`;
  if (!due) return;
  const notification = await loadNotification(db, notificationId);
  const { member, eventId } = notification;
  const [login] = member.logins;
  if (!login) return;

  const token = unsubscribeToken(settings.secret, { memberId: member.id, kind: notification.kind });
  await mailer.send({
    to: login.email,
    messageId: `<notification.${eventId}.${member.id}@${new URL(settings.publicUrl).hostname}>`,
    headers: {
      'List-Unsubscribe': `<${settings.publicUrl}${oneClickPath(token)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
    ...compose(settings, notification, {
      panelIds: await panelIdsRead(db, member.id),
      panel: await panelToldBy(db, notification),
      brand: await brandName(db, settings),
      token,
      reason: await reasonFor(db, notification),
      tiers: (await publishedTiers(db)).tiers,
      badges: await badgesOf(db, notification.awardIds),
    }),
  });
  await db.notification.update({
    where: { id: notificationId },
    data: { mailedAt: new Date() },
    select: { id: true },
  });
}

const select = {
  ...subjectSelect,
  kind: true,
  act: true,
  panelNotice: true,
  panelId: true,
  pollId: true,
  eventId: true,
  tierChange: true,
  rescoring: { select: { rulebook: { select: { note: true } } } },
  awardIds: true,
  challengeNews: true,
  challenge: { select: challengeSelect },
  ideaChange: { select: { reason: true, to: { select: { key: true, names: true } } } },
  actor: { select: { displayName: true, state: true } },
  member: {
    select: {
      id: true,
      handle: true,
      displayName: true,
      role: true,
      seesGames: true,
      locale: true,
      timeZone: true,
      readingLanguages: true,
      panelIds: true,
      logins: { where: { emailVerified: true }, select: { email: true }, take: 1 },
    },
  },
} as const satisfies Prisma.NotificationSelect;

type Notification = Prisma.NotificationGetPayload<{ select: typeof select }>;

function loadNotification(db: Database, id: number): Promise<Notification> {
  return db.notification.findUniqueOrThrow({ where: { id }, select });
}

async function reasonFor(db: Database, notification: Notification): Promise<string | null> {
  if (notification.ideaChange) return notification.ideaChange.reason;
  if (notification.challengeNews === 'CANCELLED') return notification.challenge?.cancelledReason ?? null;
  if (notification.rescoring) return notification.rescoring.rulebook.note || null;
  if (notification.act !== 'SUSPENDED') return reasonOf(notification);
  const [reason = null] = await suspensionReasons(db, [notification.member.id]);
  return reason;
}

async function panelToldBy(db: Database, { panelId, pollId }: Notification): Promise<PanelTold | null> {
  return panelId === null ? null : (await panelsTold(db, [{ panelId, pollId }]))[0]!;
}

type Beside = {
  panelIds: readonly number[];
  panel: PanelTold | null;
  brand: string;
  token: string;
  reason: string | null;
  tiers: Tiers;
  badges: Badge[];
};

async function badgesOf(db: Database, awardIds: readonly number[]): Promise<Badge[]> {
  if (awardIds.length === 0) return [];
  const awards = await db.badgeAward.findMany({
    where: { id: { in: [...awardIds] }, revokedAt: null },
    select: { badge: true },
    orderBy: { id: 'asc' },
  });
  return awards.map(({ badge }) => badge);
}

function compose(
  settings: Settings,
  notification: Notification,
  { panelIds, panel, brand, token, reason, tiers, badges }: Beside,
) {
  const { kind, act, member, actor, tierChange, ideaChange } = notification;
  const { language, t } = wordsIn(member.locale);
  const prefix = language === settings.defaultLanguage ? '' : `/${language}`;
  const viewer = viewerFor(
    { ...member, panelIds, trust: 0, mayPost: true, suspendedUntil: null, sessionId: '' },
    '',
  );
  const { title, excerpt } = subjectOf(viewer, notification);
  const values = {
    brand,
    name: actor && actor.state !== 'LEFT' ? actor.displayName : t('former-member'),
    title: panel?.title ?? title ?? t(isOfMembership(kind, act) ? 'your-account' : 'untitled'),
    yours: String((notification.comment ?? notification.post ?? notification.thread)?.authorId === member.id),
    act: act ?? '',
    panel: panel?.name ?? '',
    notice: notification.panelNotice ?? '',
    ...(tierChange && tierWords(tierChange, tiers, { language, timeZone: member.timeZone, t })),
    news: notification.challengeNews ?? '',
    challenge: notification.challenge?.title ?? '',
    status: ideaChange ? statusName(ideaChange.to, language, t) : '',
    badge: badges[0] ? badgeWords(badges[0], language).name : '',
    many: String(badges.length > 1),
    what: notification.comment ? 'comment' : notification.post ? 'post' : 'thread',
  };
  const place = panel?.path ?? pathOf(viewer, notification);
  return layOutMail(
    { name: brand, url: settings.publicUrl },
    {
      language,
      subject: t(`${kind}.subject`, values),
      heading: t(`${kind}.heading`, values),
      paragraphs: reason ? [kind === 'RULES' ? reason : t('reason', { reason })] : [],
      ...(excerpt && { quote: excerpt }),
      ...(place && { action: { label: t(actionOf[kind]), url: `${settings.publicUrl}${prefix}${place}` } }),
      footnotes: [
        t(`${kind}.why`, values),
        { label: t('unsubscribe'), url: `${settings.publicUrl}${prefix}${unsubscribePagePath(token)}` },
        { label: t('settings'), url: `${settings.publicUrl}${prefix}/settings/notifications` },
      ],
    },
  );
}

/** What a status is called: as the brand has it, else in words of our own. */
function statusName(
  { key, names }: { key: string; names: Prisma.JsonValue },
  language: string,
  t: (key: string) => string,
): string {
  const own = (names as Record<string, string>)[language];
  return own ?? (ownStatuses.has(key) ? t(`status.${key}`) : key);
}

/** The statuses that a community begins with. */
const ownStatuses: ReadonlySet<string> = new Set([
  'new',
  'needs-information',
  'under-review',
  'planned',
  'in-progress',
  'shipped',
  'declined',
  'already-exists',
  'duplicate',
]);

/** What the button says. */
const actionOf: Record<NotificationKind, string> = {
  MODERATION: 'action.look',
  TIER: 'action.look',
  RULES: 'action.look',
  BADGE: 'action.look',
  IDEA: 'action.look',
  PANEL: 'action.look',
  CHALLENGE: 'action.look',
  MENTION: 'action.read',
  ACCEPTED: 'action.answer',
  VERIFIED: 'action.answer',
  ANSWER: 'action.answer',
  REPLY: 'action.read',
  COMMENT: 'action.read',
  NEW_THREAD: 'action.read',
};
