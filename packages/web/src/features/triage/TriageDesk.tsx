import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Tools } from '../../design/late/Tools.tsx';
import { useWords } from '../../words/words.ts';
import { ModerationDesk } from '../desk/ModerationDesk.tsx';

interface TriageDeskParts {
  /** None of them where one idea is looked at. */
  current?: 'table' | 'board' | 'insight' | 'challenges';
  children: ReactNode;
}

/** The ideas’ desk around one of its pages. */
export function TriageDesk({ current, children }: TriageDeskParts) {
  const t = useWords();
  const pages = [
    { key: 'table', to: '/desk/ideas', label: t('triage.table') },
    { key: 'board', to: '/desk/ideas/board', label: t('triage.board') },
    { key: 'insight', to: '/desk/ideas/insight', label: t('triage.insight') },
    { key: 'challenges', to: '/desk/challenges', label: t('challenge.title') },
  ];
  return (
    <ModerationDesk current="ideas">
      <Tools label={t('triage.pages')}>
        {pages.map(({ key, to, label }) => (
          <Link key={key} to={to} aria-current={key === current ? 'page' : undefined}>
            {label}
          </Link>
        ))}
      </Tools>
      {children}
    </ModerationDesk>
  );
}
