import { redirect } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { MemberDiscoveryFragment, memberDiscovery } from '../features/discovery/member-discovery.ts';
import { followAction } from '../features/follows/follow-action.ts';
import {
  MemberModeration,
  MemberModerationFragment,
  useMayModerateMember,
} from '../features/moderation/MemberModeration.tsx';
import { memberActions } from '../features/moderation/member-actions.ts';
import { KnownBeside, KnownBesideFragment } from '../features/profile/KnownBeside.tsx';
import { ProfileHead, ProfileHeadFragment } from '../features/profile/ProfileHead.tsx';
import { ProfileList, ProfileListFragment } from '../features/profile/ProfileList.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { pageOf } from '../routing/page-of.ts';
import { useWords } from '../words/words.ts';

const MemberQuery = graphql(
  `
    query Member(
      $handle: String!
      $language: String!
      $threads: Boolean!
      $answers: Boolean!
      $badges: Boolean!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      member(handle: $handle) {
        handle
        displayName
        path
        bio
        badgeCounts {
          gold
        }
        ...ProfileHead
        ...MemberDiscovery
        ...ProfileList
        ...MemberModeration
        ...KnownBeside
      }
    }
  `,
  [
    KnownBesideFragment,
    MemberDiscoveryFragment,
    ProfileHeadFragment,
    ProfileListFragment,
    MemberModerationFragment,
  ],
);

export const route = defineRoute({
  async load({ client, language, params, url }) {
    const { handle = '', list } = params;
    if (list !== undefined && list !== 'answers' && list !== 'badges') throw notFound();
    const shown = { threads: list === undefined, answers: list === 'answers', badges: list === 'badges' };
    const variables = { handle, language, ...shown, ...pageOf(url.searchParams, 20) };
    const { member } = await client.query(MemberQuery, variables);
    // Where none are shown there is no such list.
    if (member === null || (shown.badges && member.badgeCounts === null)) throw notFound();
    const path = list === undefined ? member.path : `${member.path}/${list}`;
    // A handle they had before, or other capitals: each member has one address.
    if (member.handle !== handle) throw redirect(path + url.search, 301);
    return { member, path };
  },
  action: { follow: followAction, ...memberActions },
  meta: ({ data: { member, path }, t, site }) => ({
    title: member.displayName,
    description:
      member.bio.slice(0, 160) ||
      t('profile.describes', { name: member.displayName, brand: site.brand.name }),
    canonical: path,
  }),
  discovery: import.meta.env.SSR ? memberDiscovery : undefined,
  Page: function Member({ data: { member } }) {
    const t = useWords();
    const moderates = useMayModerateMember(member);
    return (
      <Main
        marginLabel={moderates ? t('moderation.beside') : t('profile.beside')}
        margin={
          <>
            {moderates && <MemberModeration member={member} />}
            <KnownBeside member={member} />
          </>
        }
      >
        <ProfileHead member={member} />
        <ProfileList member={member} />
      </Main>
    );
  },
});
