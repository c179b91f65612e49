import { Meta } from '../../design/Meta.tsx';
import { Row } from '../../design/Row.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { type Translate, useWords } from '../../words/words.ts';
import { useChange } from './points.ts';

export const EntryRowFragment = graphql(`
  fragment EntryRow on ReputationEntry {
    points
    rule
    on
    cause
    weight
    limit
    bound
    at
    happenedAt
    post {
      path
      thread {
        title
      }
    }
  }
`);

/** Points that came or went: how many, for what, and what it is about. */
export function EntryRow({ entry }: { entry: FragmentOf<typeof EntryRowFragment> }) {
  const read = readFragment(EntryRowFragment, entry);
  const { points, rule, on, cause, weight, at, happenedAt, post } = read;
  const t = useWords();
  const format = useFormat();
  const change = useChange();
  return (
    <Row
      to={post?.path}
      title={post?.thread.title ?? (on === 'MEMBER' ? t('reputation.on', { on }) : t('reputation.unseen'))}
      state={
        <Meta>
          <b>{change(points)}</b>
          {t('reputation.rule', { rule })}
          {cause !== 'EARNED' && t('reputation.cause', { cause })}
        </Meta>
      }
      figures={<Time at={cause === 'EARNED' ? happenedAt : at} />}
      excerpt={limitOf(read, t, format.number)}
    >
      <Meta>
        {on !== 'MEMBER' && t('reputation.on', { on })}
        {weight !== 1 && t('reputation.weight', { weight: format.number(weight) })}
      </Meta>
    </Row>
  );
}

function limitOf(
  { limit, bound }: ResultOf<typeof EntryRowFragment>,
  t: Translate,
  number: (value: number) => string,
): string | undefined {
  if (limit === null) return undefined;
  return t('reputation.limit', { limit, bound: bound === null ? '' : number(bound) });
}
