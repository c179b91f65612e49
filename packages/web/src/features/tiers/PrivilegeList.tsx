import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { Meta } from '../../design/Meta.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { TierNameFragment, useTierNames } from './TierName.tsx';

export const PrivilegeListFragment = graphql(
  `
    fragment PrivilegeList on ViewerPrivilege {
      privilege
      bound
      from {
        ...TierName
      }
    }
  `,
  [TierNameFragment],
);

/** What members are trusted with, each with the tier from which on they are. */
export function PrivilegeList({ privileges }: { privileges: FragmentOf<typeof PrivilegeListFragment>[] }) {
  const t = useWords();
  const format = useFormat();
  const tierName = useTierNames();
  return (
    <LineRows>
      {privileges.map((one) => {
        const { privilege, bound, from } = readFragment(PrivilegeListFragment, one);
        return (
          <LineRow key={privilege}>
            {t('tier.privilege', { privilege, bound: format.number(bound ?? 0) })}
            <Meta small>{from ? t('tier.fromOn', { tier: tierName(from) }) : t('tier.staffAlone')}</Meta>
          </LineRow>
        );
      })}
    </LineRows>
  );
}
