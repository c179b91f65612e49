import type { ReactNode } from 'react';
import { Desk } from '../../design/Desk.tsx';
import { Main } from '../../design/frame/Frame.tsx';
import { useWords } from '../../words/words.ts';

interface ModerationDeskParts {
  current: 'reports' | 'log';
  /** Whether a case was chosen. */
  chosen?: boolean;
  children: ReactNode;
}

/** The moderators' desk: what waits for them, and what was done. */
export function ModerationDesk({ current, chosen, children }: ModerationDeskParts) {
  const t = useWords();
  return (
    <Main full>
      <Desk
        title={t('desk.title')}
        label={t('desk.desks')}
        chosen={chosen}
        tabs={[
          { to: '/desk/reports', label: t('desk.reports'), current: current === 'reports' },
          { to: '/desk/log', label: t('desk.log'), current: current === 'log' },
        ]}
      >
        {children}
      </Desk>
    </Main>
  );
}
