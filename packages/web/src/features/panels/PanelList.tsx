import { Meta } from '../../design/Meta.tsx';
import { Row, Rows } from '../../design/Row.tsx';
import { Section } from '../../design/Section.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { InvitationForms } from './InvitationForms.tsx';
import type { MyPanel } from './panel-queries.ts';

/** The reader's panels: what they are invited to first, then where they are in. */
export function PanelList({ panels }: { panels: readonly MyPanel[] }) {
  const t = useWords();
  const invitations = panels.filter(({ viewerState, isOver }) => viewerState === 'INVITED' && !isOver);
  const mine = panels.filter(({ viewerState }) => viewerState === 'ACCEPTED');
  return (
    <>
      {invitations.length > 0 && (
        <Section title={t('panel.invitations')}>
          <Rows>
            {invitations.map((panel) => (
              <PanelRow key={panel.number} panel={panel} />
            ))}
          </Rows>
        </Section>
      )}
      {mine.length > 0 && (
        <Section title={invitations.length > 0 ? t('panel.yours') : undefined}>
          <Rows>
            {mine.map((panel) => (
              <PanelRow key={panel.number} panel={panel} />
            ))}
          </Rows>
        </Section>
      )}
    </>
  );
}

function PanelRow({ panel }: { panel: MyPanel }) {
  const { number, name, path, asked, endsAt, isOver, memberCount, viewerState, waitingPollCount } = panel;
  const t = useWords();
  const format = useFormat();
  const invited = viewerState === 'INVITED';
  return (
    <Row
      to={path}
      title={name}
      unread={invited || waitingPollCount > 0}
      state={
        <StateLine kind={invited ? 'open' : isOver ? 'locked' : waitingPollCount > 0 ? 'open' : 'solved'}>
          {invited
            ? t('panel.youAreInvited')
            : isOver
              ? t('panel.isOver')
              : waitingPollCount > 0
                ? t('panel.pollsWait', { count: waitingPollCount })
                : t('panel.youAreIn')}
        </StateLine>
      }
      excerpt={asked}
    >
      <Meta small>
        {t('panel.members', { count: memberCount, told: format.number(memberCount) })}
        {endsAt && t('panel.until', { day: format.day(endsAt) })}
      </Meta>
      {invited && <InvitationForms panelId={number} />}
    </Row>
  );
}
