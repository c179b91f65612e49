import { Fragment } from 'react';
import { Link } from 'react-router';
import { ButtonLink } from '../../design/Button.tsx';
import { Meta } from '../../design/Meta.tsx';
import { PersonHead } from '../../design/PersonHead.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { FollowForm } from '../follows/FollowForm.tsx';
import { useViewer } from '../frame/use-viewer.ts';
import { useLiveStanding } from '../live/use-live-standing.ts';
import { isOfficial, OfficialMark } from '../people/OfficialMark.tsx';
import { usePoints } from '../reputation/points.ts';
import { TierMark, TierMarkFragment } from '../tiers/TierMark.tsx';

export const ProfileHeadFragment = graphql(
  `
  fragment ProfileHead on Member {
    number
    displayName
    handle
    path
    bio
    role
    joinedAt
    suspendedUntil
    suspensionReason
    viewerFollows
    ownedProducts {
      name
      path
    }
    reputation
    knownProducts {
      product {
        name
        path
      }
    }
    knownTags {
      tag {
        name
        path
      }
    }
    tier {
      ...TierMark
    }
    avatar {
      url
    }
  }
`,
  [TierMarkFragment],
);

/** Of the products and of the tags that somebody knows. */
const mostKnown = 3;

/** Who somebody is, and what the reader can do about it. */
export function ProfileHead({ member }: { member: FragmentOf<typeof ProfileHeadFragment> }) {
  const head = readFragment(ProfileHeadFragment, member);
  const {
    number,
    displayName,
    handle,
    path,
    bio,
    role,
    joinedAt,
    suspendedUntil,
    suspensionReason,
    viewerFollows,
    ownedProducts,
    reputation,
    tier,
    knownProducts,
    knownTags,
    avatar,
  } = head;
  const viewer = useViewer();
  const t = useWords();
  const points = usePoints();
  const mine = viewer?.path === path;
  const live = useLiveStanding(head, mine);
  const mark = live?.tier ?? tier;
  // Without games nothing is counted, and so nothing is known.
  const known = [
    ...(knownProducts ?? []).slice(0, mostKnown).map(({ product }) => product),
    ...(knownTags ?? []).slice(0, mostKnown).map(({ tag }) => tag),
  ];
  return (
    <PersonHead
      name={displayName}
      picture={avatar?.url}
      official={isOfficial(role)}
      bio={bio}
      facts={
        <>
          <Meta>
            {isOfficial(role) && <OfficialMark role={role} />}
            {mark && <TierMark tier={mark} />}
            {t('profile.handle', { handle })}
            <Words id="profile.since" values={{ day: <Time at={joinedAt} as="day" /> }} />
          </Meta>
          {known.length > 0 && (
            <Meta>
              {t('reputation.knows')}
              {known.map(({ name, path: to }) => (
                <Link key={to} className="link" to={to}>
                  {name}
                </Link>
              ))}
            </Meta>
          )}
          {reputation !== null && (
            <Meta>
              <Link className="link" to={`${path}/reputation`}>
                {points(live?.points ?? reputation)}
              </Link>
            </Meta>
          )}
          {ownedProducts.length > 0 && (
            <Meta flow>
              <span>
                {t('profile.owns')}{' '}
                {ownedProducts.map((product, place) => (
                  <Fragment key={product.path}>
                    {place > 0 && ', '}
                    <Link className="link" to={product.path}>
                      {product.name}
                    </Link>
                  </Fragment>
                ))}
              </span>
            </Meta>
          )}
          {suspendedUntil !== null && (
            <StateLine kind="late">
              <Words id="profile.suspendedUntil" values={{ day: <Time at={suspendedUntil} as="full" /> }} />
            </StateLine>
          )}
          {suspensionReason !== null && (
            <p className="quiet">{t('profile.suspensionReason', { reason: suspensionReason })}</p>
          )}
        </>
      }
    >
      {mine ? (
        <ButtonLink to="/settings">{t('profile.edit')}</ButtonLink>
      ) : (
        viewer !== null && <FollowForm kind="MEMBER" number={number} follows={viewerFollows} />
      )}
    </PersonHead>
  );
}
