import { Link, redirect } from 'react-router';
import { Acts } from '../design/Acts.tsx';
import { ButtonLink } from '../design/Button.tsx';
import { Empty } from '../design/Empty.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { Meta } from '../design/Meta.tsx';
import { Notice } from '../design/Notice.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Prose } from '../design/Prose.tsx';
import { Rows } from '../design/Row.tsx';
import { MarginSection, Section } from '../design/Section.tsx';
import { StateLine } from '../design/StateLine.tsx';
import { FeedRow } from '../features/feed/FeedRow.tsx';
import { decidesOnIdeas } from '../features/frame/is-staff.ts';
import { InvitationForms } from '../features/panels/InvitationForms.tsx';
import { LeaveForm } from '../features/panels/LeaveForm.tsx';
import { memberActions } from '../features/panels/member-actions.ts';
import { PollList } from '../features/panels/PollList.tsx';
import { PanelQuery, PanelThreadsQuery } from '../features/panels/panel-queries.ts';
import { PersonName } from '../features/people/PersonName.tsx';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { signInAddress } from '../routing/sign-in-address.ts';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, params }) {
    const slug = (params.slug ?? '').toLowerCase();
    const { me, panel } = await client.query(PanelQuery, { slug });
    // Whether there is one looks the same to every visitor.
    if (me === null) throw redirect(signInAddress(`/panels/${slug}`));
    if (panel === null) throw notFound();
    const { space } = panel;
    const threads = space && (await client.query(PanelThreadsQuery, { category: space.number })).threads;
    return { panel, threads, isTeam: decidesOnIdeas(me.role) };
  },
  action: memberActions,
  meta: ({ data: { panel } }) => ({ title: panel.name, hidden: true }),
  Page: function Panel({ data: { panel, threads, isTeam } }) {
    const t = useWords();
    const format = useFormat();
    const { number, slug, name, asked, endsAt, isOver, viewerState, memberCount, space, members } = panel;
    const invited = viewerState === 'INVITED' && !isOver;
    const isIn = viewerState === 'ACCEPTED';
    const waiting = panel.polls.filter(({ standing }) => standing === 'OPEN');
    const others = panel.polls.filter(({ standing }) => standing === 'CLOSED');
    return (
      <Main
        marginLabel={t('panel.about')}
        margin={
          <>
            <MarginSection title={t('panel.whoIsIn')}>
              <p>{t('panel.members', { count: memberCount, told: format.number(memberCount) })}</p>
              <p>{t(panel.membersSeen === 'MEMBERS' ? 'panel.seenByMembers' : 'panel.seenByTeam')}</p>
              {members && panel.membersSeen === 'MEMBERS' && (
                <ul>
                  {members.edges.map(({ node }, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: names are no identity, and the list stands still
                    <li key={place}>
                      <PersonName person={node} />
                    </li>
                  ))}
                </ul>
              )}
            </MarginSection>
            {isIn && <LeaveForm panelId={number} />}
          </>
        }
      >
        <PageHead
          title={name}
          above={
            <Meta>
              <StateLine kind={invited ? 'open' : isOver ? 'locked' : 'official'} strong>
                {invited ? t('panel.youAreInvited') : isOver ? t('panel.isOver') : t('panel.byInvitation')}
              </StateLine>
              {endsAt && t('panel.until', { day: format.day(endsAt) })}
            </Meta>
          }
          lede={asked}
        >
          {isTeam && (
            <Acts>
              <ButtonLink small to={`/desk/panels/${slug}`}>
                {t('panel.toDesk')}
              </ButtonLink>
            </Acts>
          )}
        </PageHead>
        <Prose html={panel.purposeHtml} />
        {invited && (
          <Section airy>
            <Notice icon="mail">
              <b>{t('panel.invitedTitle')}</b> {t('panel.invitedHelp')}
            </Notice>
            <InvitationForms panelId={number} go />
          </Section>
        )}
        {!isIn && !invited && (
          <Section>
            <Notice icon="eye">{t(isTeam ? 'panel.seenAsTeam' : 'panel.seenAsModerator')}</Notice>
          </Section>
        )}
        {space && (
          <>
            <Section title={t('panel.openPolls')}>
              {waiting.length === 0 ? (
                <Empty title={t('panel.noPolls')} help={isIn ? t('panel.noPollsHelp') : undefined} />
              ) : (
                <PollList polls={waiting} pathOf={(poll) => `/panels/${slug}/polls/${poll}`} />
              )}
            </Section>
            {others.length > 0 && (
              <Section title={t('panel.closedPolls')}>
                <PollList polls={others} pathOf={(poll) => `/panels/${slug}/polls/${poll}`} />
              </Section>
            )}
            <Section
              title={t('panel.space')}
              aside={
                <Link className="link" to={space.path}>
                  {t('panel.toSpace')}
                </Link>
              }
            >
              {threads && threads.edges.length > 0 ? (
                <Rows>
                  {threads.edges.map(({ node }) => (
                    <FeedRow key={node.number} thread={node} />
                  ))}
                </Rows>
              ) : (
                <Empty title={t('panel.noThreads')} help={t('panel.noThreadsHelp')}>
                  {space.viewerMayPost && (
                    <ButtonLink to={`/ask?category=${space.slug}`} icon="pen">
                      {t('panel.beginThread')}
                    </ButtonLink>
                  )}
                </Empty>
              )}
            </Section>
          </>
        )}
      </Main>
    );
  },
});
