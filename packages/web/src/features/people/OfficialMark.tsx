import { Mark } from '../../design/Mark.tsx';
import type { ResultOf } from '../../graphql/graphql.ts';
import { useSite } from '../../routing/site.tsx';
import { useWords } from '../../words/words.ts';
import type { FrameQuery } from '../frame/FrameLayout.tsx';

type Role = NonNullable<ResultOf<typeof FrameQuery>['me']>['role'];

/** Whether somebody speaks for the brand. */
export function isOfficial(role: Role): boolean {
  return role !== 'MEMBER';
}

/** The mark beside the names of the brand's own people. */
export function OfficialMark({ role }: { role: Role }) {
  const { brand } = useSite();
  const t = useWords();
  if (!isOfficial(role)) return null;
  return (
    <Mark icon="verified" label={brand.name}>
      {t('person.official', { brand: brand.name })}
    </Mark>
  );
}
