import { ButtonLink } from '../../design/Button.tsx';
import { Empty } from '../../design/Empty.tsx';
import { Pagination } from '../../design/Pagination.tsx';
import { Rows } from '../../design/Row.tsx';
import type { ResultOf } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { EntryRow } from './EntryRow.tsx';
import { ledgerAddress, type RuleName } from './RuleFilter.tsx';
import type { ReputationQuery } from './reputation-query.ts';

type Member = NonNullable<ResultOf<typeof ReputationQuery>['member']>;

/** A page of a member’s ledger, the newest entry first. */
export function Ledger({
  member: { displayName: name, path, reputationLedger },
  rule,
}: {
  member: Member;
  rule: RuleName | null;
}) {
  const t = useWords();
  const mine = useViewer()?.path === path;
  const { edges = [], pageInfo } = reputationLedger ?? {};
  const older = pageInfo?.hasNextPage && pageInfo.endCursor;
  const newer = pageInfo?.hasPreviousPage && pageInfo.startCursor;
  const pageAt = (side: string, cursor: string) =>
    ledgerAddress(path, rule, `${side}=${encodeURIComponent(cursor)}`);
  if (edges.length === 0 && rule !== null) return <Empty title={t('reputation.noneOfThis')} />;
  if (edges.length === 0) {
    return (
      <Empty
        title={mine ? t('reputation.noneYou') : t('reputation.none', { name })}
        help={t('reputation.noneHelp')}
      >
        {mine && <ButtonLink to="/?order=unanswered">{t('profile.unanswered')}</ButtonLink>}
      </Empty>
    );
  }
  return (
    <>
      <Rows>
        {edges.map(({ node }) => (
          <EntryRow key={node.number} entry={node} />
        ))}
      </Rows>
      <Pagination
        older={older ? pageAt('after', older) : undefined}
        newer={newer ? pageAt('before', newer) : undefined}
      />
    </>
  );
}
