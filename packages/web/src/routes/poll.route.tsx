import { Link, redirect } from 'react-router';
import { Acts } from '../design/Acts.tsx';
import { ButtonLink } from '../design/Button.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { Meta } from '../design/Meta.tsx';
import { Notice } from '../design/Notice.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Prose } from '../design/Prose.tsx';
import { Section } from '../design/Section.tsx';
import { StateLine } from '../design/StateLine.tsx';
import { decidesOnIdeas } from '../features/frame/is-staff.ts';
import { AnswerForm } from '../features/panels/AnswerForm.tsx';
import { loadPoll } from '../features/panels/load-poll.ts';
import { PollOutcomes } from '../features/panels/PollOutcomes.tsx';
import { PromiseNotice } from '../features/panels/PromiseNotice.tsx';
import { answerAction } from '../features/panels/poll-actions.ts';
import { destroyedHelp, pollState } from '../features/panels/poll-words.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { signInAddress } from '../routing/sign-in-address.ts';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, params, url }) {
    const { me, poll } = await loadPoll(client, params.number, url.searchParams);
    if (me === null) throw redirect(signInAddress(url.pathname));
    // Drafts are written at the desk.
    if (poll === null || poll.panelSlug !== params.slug || poll.standing === 'DRAFT') throw notFound();
    return { poll, isTeam: decidesOnIdeas(me.role) };
  },
  action: { answer: answerAction },
  meta: ({ data: { poll } }) => ({ title: `${poll.title} · ${poll.panelName}`, hidden: true }),
  Page: function PollPage({ data: { poll, isTeam } }) {
    const t = useWords();
    const format = useFormat();
    const { title, intro, panelName, panelSlug, anonymous, standing, closesAt, answerCount } = poll;
    const { kind, words } = pollState(poll, t);
    const told = t('panel.answeredCount', { count: answerCount, told: format.number(answerCount) });
    return (
      <Main>
        <PageHead
          title={title}
          above={
            <Meta>
              <Link className="link quiet" to={`/panels/${panelSlug}`}>
                {panelName}
              </Link>
              <StateLine kind={kind} strong>
                {words}
              </StateLine>
            </Meta>
          }
        >
          <Meta>
            {told}
            {closesAt &&
              (standing === 'CLOSED'
                ? t('panel.closedAt', { at: format.day(closesAt) })
                : t('panel.closesAt', { at: format.dayAndTime(closesAt) }))}
          </Meta>
          {isTeam && (
            <Acts>
              <ButtonLink small to={`/desk/panels/${panelSlug}/polls/${poll.number}`}>
                {t('panel.toDesk')}
              </ButtonLink>
            </Acts>
          )}
        </PageHead>
        {intro && (
          <Prose>
            {intro.split(/\n+/).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Prose>
        )}
        {standing === 'OPEN' && (
          <Section>
            <PromiseNotice anonymous={anonymous} results={poll.results} />
            {poll.viewerHasAnswered && (
              <Notice id="answered" icon="solved" tone="good" live>
                <b>{t('panel.thanks')}</b> {anonymous ? t('panel.thanksAnonymous') : t('panel.thanksByName')}
              </Notice>
            )}
          </Section>
        )}
        {poll.isResting && (
          <Section>
            <Notice icon="lock">{t('panel.restingHelp')}</Notice>
          </Section>
        )}
        {poll.viewerSeesResults && <PollOutcomes poll={poll} />}
        {poll.viewerMayAnswer && (
          <Section>
            <AnswerForm poll={poll} />
          </Section>
        )}
        {standing === 'CLOSED' && !poll.viewerSeesResults && !poll.isResting && (
          <Section>
            <Notice icon={poll.destroyed ? 'declined' : 'clock'}>
              {poll.destroyed
                ? destroyedHelp(poll, t)
                : poll.countedAt === null
                  ? t('panel.isCountedHelp')
                  : t('panel.noResultsHelp')}
            </Notice>
          </Section>
        )}
      </Main>
    );
  },
});
