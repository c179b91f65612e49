import { Link } from 'react-router';
import { ButtonLink } from '../design/Button.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Empty } from '../design/Empty.tsx';
import { FormStack } from '../design/FormStack.tsx';
import { Figures } from '../design/late/Figures.tsx';
import { Tools } from '../design/late/Tools.tsx';
import { Workbench } from '../design/late/Workbench.tsx';
import { Section } from '../design/Section.tsx';
import { StateLine } from '../design/StateLine.tsx';
import { ModerationDesk } from '../features/desk/ModerationDesk.tsx';
import { ArchiveForm } from '../features/panels/ArchiveForm.tsx';
import { criterionIn } from '../features/panels/criterion-in.ts';
import { DeskPanelQuery, MatchingQuery } from '../features/panels/desk-queries.ts';
import { InviteByHand } from '../features/panels/InviteByHand.tsx';
import { InviteMatching } from '../features/panels/InviteMatching.tsx';
import { MemberList } from '../features/panels/MemberList.tsx';
import { PanelForm } from '../features/panels/PanelForm.tsx';
import { PollList } from '../features/panels/PollList.tsx';
import { panelDeskActions } from '../features/panels/panel-desk-actions.ts';
import { requireDecider } from '../features/triage/require-decider.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, params, url }) {
    const slug = params.slug ?? '';
    await requireDecider(client, `/desk/panels/${slug}`);
    const after = url.searchParams.get('after');
    const { panel, brand, ...choices } = await client.query(DeskPanelQuery, { slug, after });
    if (panel === null) throw notFound();
    const criterion = criterionIn(url.searchParams, choices);
    const matching =
      criterion && (await client.query(MatchingQuery, { panelId: panel.number, ...criterion })).panelMatching;
    return { panel, brand, choices, criterion, matching };
  },
  action: panelDeskActions,
  meta: ({ data: { panel }, t }) => ({ title: `${panel.name} · ${t('panel.desk')}`, hidden: true }),
  Page: function DeskPanel({ data: { panel, brand, choices, criterion, matching } }) {
    const t = useWords();
    const format = useFormat();
    const { number, slug, name, path, isOver, memberCount, invitations, polls } = panel;
    return (
      <ModerationDesk current="panels">
        <Tools label={t('panel.elsewhere')}>
          <Link to="/desk/panels">{t('panel.allPanels')}</Link>
          <Link to={path}>{t('panel.asMembers')}</Link>
        </Tools>
        <FormStack>
          <div>
            <StateLine kind={isOver ? 'locked' : 'official'} strong>
              {isOver ? t('panel.isOver') : t('panel.goesOn')}
            </StateLine>
            <h2>{name}</h2>
          </div>
          {invitations && (
            <Figures
              figures={[
                { label: t('panel.areIn'), value: format.number(memberCount) },
                { label: t('panel.areWaiting'), value: format.number(invitations.waiting) },
                { label: t('panel.haveDeclined'), value: format.number(invitations.declined) },
                { label: t('panel.haveLeft'), value: format.number(invitations.left) },
              ]}
            />
          )}
          {invitations !== null && invitations.waiting > 0 && (
            <p className="quiet">{t('panel.countedTwice')}</p>
          )}
          {invitations?.running && <p className="quiet">{t('panel.inviting')}</p>}
        </FormStack>
        <Workbench
          beside={
            <>
              {!isOver && (
                <Section airy title={t('panel.invite')} id="invite">
                  <InviteMatching
                    panelId={number}
                    choices={choices}
                    criterion={criterion}
                    matching={matching}
                  />
                  <InviteByHand panelId={number} />
                </Section>
              )}
              <Section airy title={t('panel.aboutIt')}>
                <Disclosure summary={t('panel.edit')} icon="pen">
                  <PanelForm intent="update" panel={panel} timeZone={brand.timeZone} />
                </Disclosure>
                <ArchiveForm panelId={number} archived={panel.archivedAt !== null} />
              </Section>
            </>
          }
        >
          <Section
            title={t('panel.polls')}
            aside={
              !isOver && (
                <ButtonLink small look="go" icon="pen" to={`/desk/panels/${slug}/polls/new`}>
                  {t('panel.writePoll')}
                </ButtonLink>
              )
            }
          >
            {polls.length === 0 ? (
              <Empty title={t('panel.noPollsYet')} help={t('panel.noPollsYetHelp')} />
            ) : (
              <PollList polls={polls} pathOf={(poll) => `/desk/panels/${slug}/polls/${poll}`} />
            )}
          </Section>
          <Section title={t('panel.whoIsIn')} id="members">
            <MemberList panel={panel} />
          </Section>
        </Workbench>
      </ModerationDesk>
    );
  },
});
