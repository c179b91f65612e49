import { Disclosure } from '../design/Disclosure.tsx';
import { Empty } from '../design/Empty.tsx';
import { Board } from '../design/late/Board.tsx';
import { Workbench } from '../design/late/Workbench.tsx';
import { Meta } from '../design/Meta.tsx';
import { Row, Rows } from '../design/Row.tsx';
import { StateLine } from '../design/StateLine.tsx';
import { ModerationDesk } from '../features/desk/ModerationDesk.tsx';
import { DeskPanelsQuery } from '../features/panels/desk-queries.ts';
import { PanelForm } from '../features/panels/PanelForm.tsx';
import { panelDeskActions } from '../features/panels/panel-desk-actions.ts';
import { requireDecider } from '../features/triage/require-decider.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client }) {
    await requireDecider(client, '/desk/panels');
    const { brand, deskPanels } = await client.query(DeskPanelsQuery, {});
    return { brand, panels: deskPanels ?? [] };
  },
  action: panelDeskActions,
  meta: ({ t }) => ({ title: t('panel.desk'), hidden: true }),
  Page: function DeskPanels({ data: { brand, panels } }) {
    const t = useWords();
    const format = useFormat();
    return (
      <ModerationDesk current="panels">
        <Board
          lede={t('panel.deskLede')}
          narrow={
            <Disclosure summary={t('panel.make')} icon="pen" open={panels.length === 0}>
              <Workbench beside={null}>
                <PanelForm intent="create" timeZone={brand.timeZone} />
              </Workbench>
            </Disclosure>
          }
        >
          {panels.length === 0 ? (
            <Empty title={t('panel.deskNone')} help={t('panel.deskNoneHelp')} />
          ) : (
            <Rows>
              {panels.map(({ number, slug, name, asked, isOver, memberCount, invitations, endsAt }) => (
                <Row
                  key={number}
                  to={`/desk/panels/${slug}`}
                  title={name}
                  state={
                    <StateLine kind={isOver ? 'locked' : 'official'}>
                      {isOver ? t('panel.isOver') : t('panel.goesOn')}
                    </StateLine>
                  }
                  excerpt={asked}
                >
                  <Meta small>
                    {t('panel.members', { count: memberCount, told: format.number(memberCount) })}
                    {invitations &&
                      invitations.waiting > 0 &&
                      t('panel.waitingCount', {
                        count: invitations.waiting,
                        told: format.number(invitations.waiting),
                      })}
                    {endsAt && t('panel.until', { day: format.day(endsAt) })}
                  </Meta>
                </Row>
              ))}
            </Rows>
          )}
        </Board>
      </ModerationDesk>
    );
  },
});
