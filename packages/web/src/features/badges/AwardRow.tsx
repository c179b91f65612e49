import { Link } from 'react-router';
import { LineRow } from '../../design/LineRow.tsx';
import { BadgeReason, BadgeRow } from '../../design/late/BadgeRow.tsx';
import { Meta } from '../../design/Meta.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { PersonName, PersonNameFragment } from '../people/PersonName.tsx';
import { BadgeLook, BadgeLookFragment } from './BadgeLook.tsx';

const ReasonFragment = graphql(
  `
    fragment AwardReason on BadgeAward {
      at
      cause
      citation
      awardedBy {
        ...PersonName
      }
      post {
        path
        thread {
          title
        }
      }
    }
  `,
  [PersonNameFragment],
);

export const AwardOfBadgeFragment = graphql(
  `
    fragment AwardOfBadge on BadgeAward {
      member {
        ...PersonName
      }
      ...AwardReason
    }
  `,
  [PersonNameFragment, ReasonFragment],
);

export const AwardOfMemberFragment = graphql(
  `
    fragment AwardOfMember on BadgeAward {
      badge {
        key
        level
        name(language: $language)
        description(language: $language)
        ...BadgeLook
      }
      ...AwardReason
    }
  `,
  [BadgeLookFragment, ReasonFragment],
);

/** Who got a badge, and for what. */
export function AwardOfBadge({
  award,
  end,
}: {
  award: FragmentOf<typeof AwardOfBadgeFragment>;
  end?: React.ReactNode;
}) {
  const read = readFragment(AwardOfBadgeFragment, award);
  return (
    <LineRow end={end}>
      <PersonName person={read.member} />
      <Reason award={read} />
    </LineRow>
  );
}

/** Which badge somebody got, and for what. */
export function AwardOfMember({ award }: { award: FragmentOf<typeof AwardOfMemberFragment> }) {
  const read = readFragment(AwardOfMemberFragment, award);
  const { key, level, name, description } = read.badge;
  const t = useWords();
  return (
    <BadgeRow first mark={<BadgeLook badge={read.badge} />} to={`/badges/${key}`} title={name}>
      {description && <p>{description}</p>}
      <Reason award={read} level={t('badge.level', { level })} />
    </BadgeRow>
  );
}

/** For what it was given: a post, what the team said, or that it came from elsewhere. */
function Reason({ award, level }: { award: FragmentOf<typeof ReasonFragment>; level?: string }) {
  const { at, cause, citation, awardedBy, post } = readFragment(ReasonFragment, award);
  const t = useWords();
  return (
    <>
      {citation && <blockquote className="voice">{t('badge.citation', { citation })}</blockquote>}
      <BadgeReason>
        <Meta small>
          {level}
          {post && (
            <Link className="link" to={post.path}>
              {post.thread.title}
            </Link>
          )}
          {awardedBy && <Words id="badge.givenBy" values={{ name: <PersonName person={awardedBy} /> }} />}
          {cause === 'IMPORTED' && t('badge.brought')}
          <Time at={at} as="day" />
        </Meta>
      </BadgeReason>
    </>
  );
}
