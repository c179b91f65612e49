import type { IconName } from '../../design/Icon.tsx';
import { BadgeMark } from '../../design/late/BadgeMark.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';

export const BadgeLookFragment = graphql(`
  fragment BadgeLook on Badge {
    level
    icon
    image {
      url
    }
  }
`);

interface BadgeLookParts {
  badge: FragmentOf<typeof BadgeLookFragment>;
  size?: 'small' | 'large';
  wanted?: boolean;
}

/** A badge as it is drawn. */
export function BadgeLook({ badge, size, wanted }: BadgeLookParts) {
  const { level, icon, image } = readFragment(BadgeLookFragment, badge);
  return (
    // The API knows no other symbols than the design has.
    <BadgeMark level={level} icon={icon as IconName} picture={image?.url} size={size} wanted={wanted} />
  );
}
