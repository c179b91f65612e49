import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import type { Discovered, Discovery } from './discovery.ts';
import { breadcrumbs } from './structured/breadcrumbs.ts';
import { profilePage } from './structured/profile-page.ts';

export const MemberDiscoveryFragment = graphql(`
  fragment MemberDiscovery on Member {
    displayName
    handle
    path
    bio
    joinedAt
    threadCount
    answerCount
    avatar {
      url
    }
  }
`);

/** A profile as programs see it. */
export function memberDiscovery({
  data,
  site,
  address,
}: Discovered<{ member: FragmentOf<typeof MemberDiscoveryFragment> }>): Discovery {
  const { displayName, handle, path, bio, joinedAt, threadCount, answerCount, avatar } = readFragment(
    MemberDiscoveryFragment,
    data.member,
  );
  return {
    type: 'profile',
    feeds: [{ path: `${path}/feed.atom`, title: `${displayName} – ${site.brand.name}` }],
    structured: [
      profilePage({
        name: displayName,
        handle,
        url: address(path),
        joinedAt,
        bio,
        picture: avatar ? new URL(avatar.url, site.origin).href : undefined,
        wrote: threadCount + answerCount,
      }),
      breadcrumbs([
        { name: site.brand.name, url: address('/') },
        { name: displayName, url: address(path) },
      ]),
    ],
  };
}
