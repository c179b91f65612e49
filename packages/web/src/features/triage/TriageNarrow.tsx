import { Narrow, NarrowBy } from '../../design/Narrow.tsx';
import { useWords } from '../../words/words.ts';
import { useIdeaStatusName } from '../ideas/idea-status.ts';
import { StoreNarrow } from './StoreNarrow.tsx';
import {
  type TriageFilters,
  type TriageMeaning,
  type TriageOrder,
  triageAddress,
  triageMeanings,
  triageOrders,
} from './triage-filters.ts';
import type { DeskNarrow } from './triage-query.ts';

interface TriageNarrowParts {
  filters: TriageFilters;
  desk: DeskNarrow;
  /** What is looked for among the stores. */
  storeText: string | null;
  /** Where the filters lead: the table, or the board. */
  path?: string;
}

type Option = { label: string; set: Partial<TriageFilters>; current: boolean };

/** What the desk is narrowed to, each filter with its other choices. */
export function TriageNarrow({ filters, desk, storeText, path }: TriageNarrowParts) {
  const t = useWords();
  const nameOf = useIdeaStatusName();
  const by = (label: string, none: Option, options: Option[]) => {
    const all = [none, ...options];
    return (
      <NarrowBy
        label={label}
        value={(all.find(({ current }) => current) ?? none).label}
        choices={all.map((one) => ({
          to: triageAddress({ ...filters, ...one.set }, path),
          label: one.label,
          current: one.current,
        }))}
      />
    );
  };
  const spaces = desk.categories
    .flatMap((one) => [one, ...one.children])
    .filter(({ kinds }) => kinds.includes('IDEA'));
  const { order, meaning, status, product, category, tag, label, owner, overdue } = filters;
  const meanings = Object.keys(triageMeanings) as TriageMeaning[];
  const orders = Object.keys(triageOrders) as TriageOrder[];
  return (
    <Narrow>
      {by(
        t('triage.sort'),
        { label: t('triage.order', { order: 'due' }), set: { order: 'due' }, current: order === 'due' },
        orders
          .filter((one) => one !== 'due')
          .map((one) => ({
            label: t('triage.order', { order: one }),
            set: { order: one },
            current: order === one,
          })),
      )}
      {by(
        t('triage.status'),
        {
          label: t('triage.anyStatus'),
          set: { status: undefined, meaning: undefined },
          current: !status && !meaning,
        },
        [
          ...meanings.map((one) => ({
            label: t('triage.meaning', { meaning: triageMeanings[one] }),
            set: { meaning: one, status: undefined },
            current: meaning === one,
          })),
          ...desk.ideaStatuses
            // What was merged is on the desk as the one it went into.
            .filter(({ key }) => key !== 'duplicate')
            .map((one) => ({
              label: nameOf(one),
              set: { status: one.key, meaning: undefined },
              current: status === one.key,
            })),
        ],
      )}
      {by(
        t('triage.promise'),
        { label: t('triage.anyPromise'), set: { overdue: undefined }, current: !overdue },
        [{ label: t('triage.overdue'), set: { overdue: true }, current: overdue === true }],
      )}
      {by(
        t('triage.owner'),
        { label: t('triage.anyOwner'), set: { owner: undefined }, current: owner === undefined },
        [
          { label: t('triage.nobody'), set: { owner: 'nobody' }, current: owner === 'nobody' },
          ...(desk.ideaOwners ?? []).map(({ number, displayName }) => ({
            label: displayName,
            set: { owner: number },
            current: owner === number,
          })),
        ],
      )}
      {by(
        t('triage.label'),
        { label: t('triage.anyLabel'), set: { label: undefined }, current: !label },
        (desk.ideaLabels ?? []).map((one) => ({
          label: one,
          set: { label: one },
          current: label?.toLowerCase() === one.toLowerCase(),
        })),
      )}
      {by(
        t('triage.product'),
        { label: t('triage.anyProduct'), set: { product: undefined }, current: !product },
        desk.products.map(({ number, name }) => ({
          label: name,
          set: { product: number },
          current: product === number,
        })),
      )}
      <StoreNarrow filters={filters} desk={desk} storeText={storeText} path={path} />
      {by(
        t('triage.space'),
        { label: t('triage.anySpace'), set: { category: undefined }, current: !category },
        spaces.map(({ number, name }) => ({
          label: name,
          set: { category: number },
          current: category === number,
        })),
      )}
      {by(
        t('triage.tag'),
        { label: t('triage.anyTag'), set: { tag: undefined }, current: !tag },
        [...new Set([...(tag ? [tag] : []), ...desk.tags.map(({ name }) => name)])].map((name) => ({
          label: name,
          set: { tag: name },
          current: tag === name,
        })),
      )}
    </Narrow>
  );
}
