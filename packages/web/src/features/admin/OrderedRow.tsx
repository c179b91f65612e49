import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ActButton } from '../../design/ActButton.tsx';
import { Acts } from '../../design/Acts.tsx';
import { LineRow } from '../../design/LineRow.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

interface OrderedRowParts {
  number: number;
  name: string;
  /** Where it is changed. */
  to: string;
  /** The numbers of all that stand in one order with it. */
  siblings: readonly number[];
  /** Belongs to the one before. */
  inner?: boolean;
  /** How much it holds; only what is empty can be deleted. */
  holds: number;
  children?: ReactNode;
}

/** One of an ordered list: change it, move it up or down, delete it. The route's actions are `place` and `delete`. */
export function OrderedRow({ number, name, to, siblings, inner, holds, children }: OrderedRowParts) {
  const t = useWords();
  const place = siblings.indexOf(number);
  const before = siblings[place - 1];
  const afterNext = siblings[place + 2];
  return (
    <LineRow
      inner={inner}
      end={
        <Acts>
          <Move
            number={number}
            label={t('admin.moveUp', { name })}
            icon="up"
            before={before}
            off={place <= 0}
          />
          <Move
            number={number}
            label={t('admin.moveDown', { name })}
            icon="down"
            before={afterNext}
            off={place === siblings.length - 1}
          />
          {holds === 0 && <Delete number={number} />}
        </Acts>
      }
    >
      <Link className="link voice" to={to}>
        {name}
      </Link>
      {children}
    </LineRow>
  );
}

interface MoveParts {
  number: number;
  label: string;
  icon: 'up' | 'down';
  /** What it shall stand before; the end when nothing. */
  before: number | undefined;
  off: boolean;
}

function Move({ number, label, icon, before, off }: MoveParts) {
  const form = useRouteForm('place', `${icon}-${number}`);
  return (
    <RouteForm form={form} hidden={{ number, before: before ?? '' }}>
      <ActButton icon={icon} label={label} disabled={off}>
        {null}
      </ActButton>
    </RouteForm>
  );
}

function Delete({ number }: { number: number }) {
  const form = useRouteForm('delete', `delete-${number}`);
  const t = useWords();
  return (
    <RouteForm form={form} hidden={{ number }}>
      <ActButton icon="close">{t('admin.delete')}</ActButton>
    </RouteForm>
  );
}
