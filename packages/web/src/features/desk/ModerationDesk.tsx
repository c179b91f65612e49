import type { ReactNode } from 'react';
import { Desk } from '../../design/Desk.tsx';
import { Main } from '../../design/frame/Frame.tsx';
import { useWords } from '../../words/words.ts';
import { decidesOnIdeas, isJudge } from '../frame/is-staff.ts';
import { useViewer } from '../frame/use-viewer.ts';

interface ModerationDeskParts {
  current: 'reports' | 'votes' | 'log' | 'ideas' | 'panels' | 'search';
  /** Whether a case was chosen. */
  chosen?: boolean;
  children: ReactNode;
}

/** What these desks are called whoever works at them. */
const titles: Partial<Record<ModerationDeskParts['current'], 'triage.title' | 'panel.desk'>> = {
  ideas: 'triage.title',
  panels: 'panel.desk',
};

/** The desk: what waits for moderators and what was done, ideas to decide on, and for all staff what people look for. */
export function ModerationDesk({ current, chosen, children }: ModerationDeskParts) {
  const t = useWords();
  const viewer = useViewer();
  const judges = viewer !== null && isJudge(viewer.role);
  return (
    <Main full>
      <Desk
        title={titles[current] ? t(titles[current]) : judges ? t('desk.title') : t('insight.title')}
        label={t('desk.desks')}
        chosen={chosen}
        tabs={[
          ...(judges
            ? [
                { to: '/desk/reports', label: t('desk.reports'), current: current === 'reports' },
                { to: '/desk/votes', label: t('voting.tab'), current: current === 'votes' },
                { to: '/desk/log', label: t('desk.log'), current: current === 'log' },
              ]
            : []),
          ...(viewer !== null && decidesOnIdeas(viewer.role)
            ? [
                { to: '/desk/ideas', label: t('triage.title'), current: current === 'ideas' },
                { to: '/desk/panels', label: t('panel.desk'), current: current === 'panels' },
              ]
            : []),
          { to: '/desk/search', label: t('desk.search'), current: current === 'search' },
        ]}
      >
        {children}
      </Desk>
    </Main>
  );
}
