import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type WorkColumn, WorkTable } from '../../design/late/WorkTable.tsx';
import { Meta } from '../../design/Meta.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { Time } from '../../design/Time.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { ideaShapes, useIdeaStatusName } from '../ideas/idea-status.ts';
import { PersonName } from '../people/PersonName.tsx';
import { type TriageFilters, type TriageOrder, triageAddress } from './triage-filters.ts';
import type { TriageRow } from './triage-query.ts';

interface TriageTableParts {
  rows: readonly TriageRow[];
  filters: TriageFilters;
}

/** Ideas to work through; each can be chosen for what is done to many at once. */
export function TriageTable({ rows, filters }: TriageTableParts) {
  const t = useWords();
  const sortable = (key: TriageOrder, head: ReactNode, number = true): WorkColumn => ({
    key,
    head,
    number,
    to: triageAddress({ ...filters, order: key }),
    ...(filters.order === key && { sorted: key === 'due' ? 'ascending' : 'descending' }),
  });
  const cellsOf = useTriageCells();
  return (
    <WorkTable
      label={t('triage.title')}
      nameHead={t('triage.idea')}
      checkHead={<CheckAll />}
      columns={[
        { key: 'status', head: t('triage.status') },
        sortable('due', t('triage.promise'), false),
        sortable('support', t('triage.supporters')),
        sortable('weighted', t('triage.weighted')),
        sortable('priority', t('triage.priority')),
        { key: 'owner', head: t('triage.owner') },
      ]}
      rows={rows.map((row) => {
        const { status, promise, supporters, weighted, priority, owner } = cellsOf(row);
        const { number, title, language, product, idea } = row;
        const labels = idea?.triage?.labels ?? [];
        return {
          key: number,
          check: (
            <label>
              <span className="unseen">{t('triage.choose', { title })}</span>
              <input type="checkbox" name="threadId" value={number} />
            </label>
          ),
          name: (
            <Link to={`/desk/ideas/${number}`} lang={language}>
              {title}
            </Link>
          ),
          under: (product || labels.length > 0) && (
            <Meta small>
              {product?.name}
              {labels.map((label) => (
                <Link key={label} to={triageAddress({ ...filters, label })}>
                  {label}
                </Link>
              ))}
            </Meta>
          ),
          narrow: (
            <Meta small>
              {status}
              {promise}
              {t('triage.supportersCount', { count: idea?.supporters ?? 0, told: supporters })}
              {priority && t('triage.priorityIs', { told: priority })}
              {owner}
            </Meta>
          ),
          cells: [
            status,
            promise ?? <None />,
            supporters,
            weighted || <None />,
            priority ?? <None />,
            owner ?? <None />,
          ],
        };
      })}
    />
  );
}

/** What the desk says of an idea, in the page’s words. */
function useTriageCells() {
  const format = useFormat();
  const nameOf = useIdeaStatusName();
  return ({ idea }: TriageRow) => ({
    status: idea && <StateLine kind={ideaShapes[idea.status.meaning]}>{nameOf(idea.status)}</StateLine>,
    promise: idea?.owedBy && <Promised by={idea.owedBy} late={idea.isOverdue} />,
    supporters: format.number(idea?.supporters ?? 0),
    weighted: idea?.triage?.weighted != null && format.number(idea.triage.weighted),
    priority: idea?.triage?.priority && format.number(idea.triage.priority.score),
    owner: idea?.triage?.owner && <PersonName person={idea.triage.owner} />,
  });
}

/** Until when a first reply was promised. */
export function Promised({ by, late }: { by: string; late: boolean }) {
  const values = { day: <Time at={by} as="day" /> };
  return late ? (
    <StateLine kind="late">
      <Words id="triage.since" values={values} />
    </StateLine>
  ) : (
    <Words id="triage.until" values={values} />
  );
}

function None() {
  const t = useWords();
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="unseen">{t('triage.nothing')}</span>
    </>
  );
}

/** Chooses every idea of the page, or none; a help for who has scripts. */
function CheckAll() {
  const t = useWords();
  return (
    <label className="alive-only">
      <span className="unseen">{t('triage.chooseAll')}</span>
      <input
        type="checkbox"
        onChange={({ currentTarget: { form, checked } }) => {
          for (const box of form?.querySelectorAll<HTMLInputElement>('[name="threadId"]') ?? [])
            box.checked = checked;
        }}
      />
    </label>
  );
}
