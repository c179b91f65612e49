import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { SelectField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Card, Lane, Lanes } from '../../design/late/Lanes.tsx';
import { Sheet } from '../../design/late/Sheet.tsx';
import { Meta } from '../../design/Meta.tsx';
import { Courier } from '../../routing/Courier.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { useIdeaStatusName } from '../ideas/idea-status.ts';
import { PersonName } from '../people/PersonName.tsx';
import type { BoardColumn } from './board-query.ts';
import { asksReason, mayMove, nextColumn } from './moves.ts';
import { StatusReason } from './StatusReason.tsx';
import { Promised } from './TriageTable.tsx';
import { type TriageFilters, triageAddress } from './triage-filters.ts';
import type { TriageRow } from './triage-query.ts';

type Stage = BoardColumn['status'];
/** An idea in the hand: by the pointer, or by the keys. */
type Held = { row: TriageRow; from: Stage; over: Stage };

interface TriageBoardParts {
  /** One of them may have more of its ideas than the others. */
  columns: readonly (BoardColumn & { isWhole?: boolean })[];
  filters: TriageFilters;
}

/** Ideas by where they stand; each is moved by dragging, by the arrow keys, or by its button’s form. */
export function TriageBoard({ columns, filters }: TriageBoardParts) {
  const t = useWords();
  const nameOf = useIdeaStatusName();
  const form = useRouteForm('move');
  // A form of its own: what was just moved may still be on its way.
  const sheet = useRouteForm('move', 'move-for-a-reason');
  const [held, setHeld] = useState<Held>();
  const [asked, setAsked] = useState<Held>();
  const [told, setTold] = useState('');
  const moved = useRef<number>(undefined);
  const stages = columns.map(({ status }) => status);
  const shown = placed(columns, form.sent ?? sheet.sent);
  const { message, fields } = form.errors;
  const refusal = message ?? Object.values(fields ?? {})[0];
  const { message: sheetMessage, fields: sheetFields } = sheet.errors;

  const move = (row: TriageRow, from: Stage, to: Stage) => {
    setHeld(undefined);
    if (!mayMove(from, to)) return;
    moved.current = row.number;
    if (asksReason(from, to)) return setAsked({ row, from, over: to });
    const data = new FormData();
    const values = { intent: form.intent, form: form.id, threadId: row.number, statusKey: to.key };
    for (const [name, value] of Object.entries(values)) data.set(name, String(value));
    form.send(data);
    setTold(t('triage.moved', { title: row.title, status: nameOf(to) }));
  };
  const onKey = (event: KeyboardEvent, row: TriageRow, from: Stage) => {
    const own = held?.row.number === row.number ? held : { row, from, over: from };
    // Forward is where the line of reading goes.
    const forth = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      const over = nextColumn(stages, from, own.over, event.key === forth ? 1 : -1);
      setHeld({ ...own, over });
      setTold(t('triage.over', { title: row.title, status: nameOf(over) }));
    } else if (event.key === 'Escape' && held) {
      setHeld(undefined);
      setTold(t('triage.letGo', { title: row.title, status: nameOf(from) }));
    } else if (event.key === 'Enter' && own.over !== from) {
      event.preventDefault();
      move(row, from, own.over);
    }
  };
  const { round } = form;
  const { round: reasons } = sheet;
  useEffect(() => {
    if (reasons > 0) setAsked(undefined);
  }, [reasons]);
  // In its new column it is another button: whoever works by keys stays with it.
  useEffect(() => {
    if (moved.current === undefined || (round + reasons === 0 && form.sent === undefined)) return;
    document.getElementById(`move-${moved.current}`)?.focus();
  }, [round, reasons, form.sent]);

  return (
    <>
      <p role="status" className="unseen">
        {told}
      </p>
      {refusal && <Failure title={t('idea.notSaved')}>{refusal}</Failure>}
      <Lanes label={t('triage.board')} hint={t('triage.boardKeys')}>
        {shown.map(({ status, rows, more, isWhole }) => (
          <Lane
            key={status.key}
            id={`column-${status.key}`}
            title={nameOf(status)}
            takes={held && mayMove(held.from, status)}
            over={held?.over.key === status.key && held.from.key !== status.key}
            shut={held && held.from.key !== status.key && !mayMove(held.from, status)}
            onOver={() => held && held.over !== status && setHeld({ ...held, over: status })}
            onDrop={() => held && move(held.row, held.from, status)}
            none={t('triage.noneHere')}
            more={
              more && (
                <Link
                  className="link"
                  preventScrollReset
                  to={
                    isWhole
                      ? triageAddress({ ...filters, meaning: undefined, status: status.key })
                      : triageAddress(filters, '/desk/ideas/board', `more=${status.key}`)
                  }
                >
                  {isWhole ? t('triage.allHere') : t('triage.showMore')}
                </Link>
              )
            }
          >
            {rows.map((row) => (
              <Card
                key={row.number}
                held={held?.row.number === row.number}
                onTake={() => setHeld({ row, from: status, over: status })}
                onLetGo={() => setHeld(undefined)}
                name={
                  <Link to={`/desk/ideas/${row.number}`} lang={row.language} draggable={false}>
                    {row.title}
                  </Link>
                }
                facts={<Facts row={row} />}
                act={
                  // Without scripts it leads to the form on the idea’s own page.
                  <form action={`/desk/ideas/${row.number}#course`}>
                    <Button
                      small
                      id={`move-${row.number}`}
                      onKeyDown={(event) => onKey(event, row, status)}
                      onBlur={() => setHeld((now) => (now?.row.number === row.number ? undefined : now))}
                      onClick={(event) => {
                        event.preventDefault();
                        moved.current = row.number;
                        setAsked({
                          row,
                          from: status,
                          over: stages.find((one) => mayMove(status, one)) ?? status,
                        });
                      }}
                    >
                      {t('triage.move')}
                      <span className="unseen"> {row.title}</span>
                    </Button>
                  </form>
                }
              />
            ))}
          </Lane>
        ))}
      </Lanes>
      {asked && (
        <Sheet
          title={t('triage.moveTitle', { title: asked.row.title })}
          closeLabel={t('triage.close')}
          onClose={() => setAsked(undefined)}
        >
          <RouteForm form={sheet} hidden={{ threadId: asked.row.number }}>
            <FormStack acts={<Button pending={sheet.sending}>{t('triage.moveHere')}</Button>}>
              {sheetMessage && <Failure title={t('idea.notSaved')}>{sheetMessage}</Failure>}
              <SelectField
                name="statusKey"
                label={t('triage.status')}
                error={sheetFields?.statusKey}
                defaultValue={sheet.values.statusKey ?? asked.over.key}
                options={stages
                  .filter((one) => mayMove(asked.from, one))
                  .map((one) => ({ value: one.key, label: nameOf(one) }))}
              />
              <StatusReason form={sheet} />
            </FormStack>
          </RouteForm>
        </Sheet>
      )}
      {form.sent && <Courier form={form.sent} onDelivered={form.onDelivered} />}
    </>
  );
}

function Facts({ row: { idea, product } }: { row: TriageRow }) {
  const t = useWords();
  const format = useFormat();
  const { owner, priority, labels = [] } = idea?.triage ?? {};
  const supporters = idea?.supporters ?? 0;
  return (
    <Meta small>
      {idea?.owedBy && <Promised by={idea.owedBy} late={idea.isOverdue} />}
      {t('triage.supportersCount', { count: supporters, told: format.number(supporters) })}
      {priority && t('triage.priorityIs', { told: format.number(priority.score) })}
      {product?.name}
      {labels.length > 0 && format.list(labels)}
      {owner && <PersonName person={owner} />}
    </Meta>
  );
}

/** The columns as they will be once what is on its way has arrived. */
function placed(columns: TriageBoardParts['columns'], sent: FormData | undefined) {
  const number = Number(sent?.get('threadId'));
  const row = columns.flatMap(({ ideas }) => ideas.edges).find(({ node }) => node.number === number)?.node;
  return columns.map(({ status, ideas, isWhole }) => {
    const rows = ideas.edges.map(({ node }) => node).filter((one) => one !== row || row === undefined);
    const here = row && sent?.get('statusKey') === status.key ? [row, ...rows] : rows;
    return { status, rows: here, more: ideas.pageInfo.hasNextPage, isWhole };
  });
}
