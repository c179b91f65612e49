import { Row } from '../../design/Row.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useSite } from '../../routing/site.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { Words } from '../../words/Words.tsx';
import { useI18n, useWords } from '../../words/words.ts';
import { IdeaStatusFragment, useIdeaStatusName } from '../ideas/idea-status.ts';
import { PersonNameFragment, usePersonName } from '../people/PersonName.tsx';
import { useChange } from '../reputation/points.ts';
import { useForeignLanguage } from '../threads/ForeignLanguage.tsx';
import { TierNameFragment, useTierName } from '../tiers/TierName.tsx';

export const InboxRowFragment = graphql(
  `
    fragment InboxRow on Notification {
      number
      kind
      act
      isYours
      points
      awards {
        badge {
          names {
            language
            name
          }
        }
      }
      tierChange {
        kind
        keptUntil
        tier {
          ...TierName
        }
      }
      panelNotice
      panelName
      challengeNews
      challenge {
        title
      }
      ideaChange {
        reason
        status {
          ...IdeaStatus
        }
      }
      title
      excerpt
      reason
      path
      createdAt
      readAt
      actor {
        ...PersonName
      }
      thread {
        language
      }
    }
  `,
  [PersonNameFragment, TierNameFragment, IdeaStatusFragment],
);

type Told = FragmentOf<typeof InboxRowFragment>;

const shapes = {
  ACCEPTED: 'solved',
  VERIFIED: 'verified',
  MODERATION: 'warning',
  TIER: 'solved',
  RULES: 'official',
  BADGE: 'solved',
  IDEA: 'idea',
  PANEL: 'official',
  CHALLENGE: 'idea',
  MENTION: 'reply',
  ANSWER: 'reply',
  REPLY: 'reply',
  COMMENT: 'discussion',
  NEW_THREAD: 'open',
} as const;

/** One thing that happened: who did what, where. Opening it marks it as read. */
export function InboxRow({ notification, brief }: { notification: Told; brief?: boolean }) {
  const { number, kind, act, title, excerpt, path, createdAt, readAt, thread, awards, challenge, ...told } =
    readFragment(InboxRowFragment, notification);
  const badges = useBadgeNames(awards);
  const foreign = useForeignLanguage(thread?.language ?? 'und');
  const t = useWords();
  const called = challenge?.title ?? title;
  const reason = told.ideaChange ? told.ideaChange.reason : told.reason;
  const unread = readAt === null;
  return (
    <Row
      to={path === null ? undefined : `/inbox/${number}?to=${encodeURIComponent(path)}`}
      title={called ?? badges ?? t(isOfMembership(kind, act) ? 'inbox.yourAccount' : 'inbox.gone')}
      lang={title === null || challenge ? undefined : foreign.lang}
      unread={unread}
      state={
        <StateLine kind={shapes[kind]} strong={unread}>
          {unread && <span className="unseen">{t('inbox.isUnread')}: </span>}
          <WhatHappened notification={notification} />
        </StateLine>
      }
      figures={<Time at={createdAt} />}
      excerpt={brief ? undefined : excerpt}
    >
      {reason && (
        <p className="quiet">
          {kind === 'RULES' || kind === 'IDEA' ? reason : t('inbox.reason', { reason })}
        </p>
      )}
    </Row>
  );
}

type Awards = { badge: { names: { language: string; name: string }[] } }[];

/** What the badges are called that it tells of; nothing when it tells of none. */
function useBadgeNames(awards: Awards): string | undefined {
  const { language } = useI18n();
  const { list } = useFormat();
  const names = awards.flatMap(
    ({ badge }) => badge.names.find((one) => one.language === language)?.name ?? [],
  );
  return names.length === 0 ? undefined : list([...new Set(names)]);
}

/** Whether it is about the member and nothing they wrote. */
const isOfMembership = (kind: string, act: string | null) =>
  kind === 'TIER' ||
  kind === 'RULES' ||
  kind === 'BADGE' ||
  act === 'SUSPENDED' ||
  act === 'UNSUSPENDED' ||
  act?.startsWith('VOTES_');

function WhatHappened({ notification }: { notification: Told }) {
  const { kind, act, isYours, points, actor, tierChange, awards, ideaChange, ...beside } = readFragment(
    InboxRowFragment,
    notification,
  );
  const { panelNotice, panelName, challengeNews } = beside;
  const { brand } = useSite();
  const change = useChange();
  const statusOf = useIdeaStatusName();
  const t = useWords();
  const name = actor === null ? t('person.former') : <ActorName person={actor} />;
  const yours = isYours ? 'yes' : 'no';
  if (kind === 'BADGE') return t('inbox.badges', { count: awards.length });
  if (kind === 'TIER') return tierChange && <TierNews {...tierChange} />;
  if (kind === 'IDEA') {
    return ideaChange && t('inbox.IDEA', { status: statusOf(ideaChange.status), yours });
  }
  if (kind === 'PANEL') return t('inbox.PANEL', { notice: panelNotice ?? '', panel: panelName ?? '' });
  if (kind === 'CHALLENGE') return t('inbox.CHALLENGE', { news: challengeNews ?? 'RESULT' });
  if (kind === 'RULES') return <Words id="inbox.RULES" values={{ points: <b>{change(points ?? 0)}</b> }} />;
  if (kind === 'MODERATION') return t(`inbox.act${act ?? 'RESTORED'}`);
  if (kind === 'VERIFIED') return t('inbox.VERIFIED', { brand: brand.name, yours });
  if (kind === 'ACCEPTED') return <Words id="inbox.ACCEPTED" values={{ name, yours }} />;
  return <Words id={`inbox.${kind}`} values={{ name }} />;
}

interface TierNewsParts {
  kind: 'BEGAN' | 'ROSE' | 'WARNED' | 'KEPT' | 'FELL';
  keptUntil: string | null;
  tier: FragmentOf<typeof TierNameFragment>;
}

function TierNews({ kind, keptUntil, tier: called }: TierNewsParts) {
  const tier = useTierName(called);
  const format = useFormat();
  const t = useWords();
  if (kind === 'WARNED')
    return t('inbox.tierWARNED', { tier, until: keptUntil ? format.day(keptUntil) : '' });
  return t(`inbox.tier${kind === 'BEGAN' ? 'ROSE' : kind}`, { tier });
}

function ActorName({ person }: { person: FragmentOf<typeof PersonNameFragment> }) {
  return <b>{usePersonName(person).name}</b>;
}
