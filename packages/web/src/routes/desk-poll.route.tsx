import { Link } from 'react-router';
import { LineRow, LineRows } from '../design/LineRow.tsx';
import { Tools } from '../design/late/Tools.tsx';
import { Workbench } from '../design/late/Workbench.tsx';
import { Meta } from '../design/Meta.tsx';
import { Notice } from '../design/Notice.tsx';
import { Section } from '../design/Section.tsx';
import { StateLine } from '../design/StateLine.tsx';
import { ModerationDesk } from '../features/desk/ModerationDesk.tsx';
import { PanelNameQuery } from '../features/panels/desk-queries.ts';
import { loadPoll } from '../features/panels/load-poll.ts';
import { PollClock } from '../features/panels/PollClock.tsx';
import { PollEditor } from '../features/panels/PollEditor.tsx';
import { PollOutcomes } from '../features/panels/PollOutcomes.tsx';
import { pollDeskActions } from '../features/panels/poll-desk-actions.ts';
import { destroyedHelp, pollState } from '../features/panels/poll-words.ts';
import { requireDecider } from '../features/triage/require-decider.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, params, url }) {
    const slug = params.slug ?? '';
    await requireDecider(client, url.pathname);
    const { panel, brand } = await client.query(PanelNameQuery, { slug });
    if (panel === null) throw notFound();
    if (params.number === 'new') return { panel, brand, poll: null };
    const { poll } = await loadPoll(client, params.number, url.searchParams);
    if (poll === null || poll.panelSlug !== slug) throw notFound();
    return { panel, brand, poll };
  },
  action: pollDeskActions,
  meta: ({ data: { panel, poll }, t }) => ({
    title: `${poll?.title ?? t('panel.newPoll')} · ${panel.name}`,
    hidden: true,
  }),
  Page: function DeskPoll({ data: { panel, brand, poll } }) {
    const t = useWords();
    const format = useFormat();
    const state = poll && pollState(poll, t);
    const isWritten = poll === null || poll.standing === 'DRAFT' || poll.standing === 'SCHEDULED';
    return (
      <ModerationDesk current="panels">
        <Tools label={t('panel.elsewhere')}>
          <Link to={`/desk/panels/${panel.slug}`}>{panel.name}</Link>
          {poll && poll.standing !== 'DRAFT' && (
            <Link to={`/panels/${panel.slug}/polls/${poll.number}`}>{t('panel.asMembers')}</Link>
          )}
          {poll?.viewerSeesResults && (
            <>
              <a href={`/exports/polls/${poll.number}.csv`} download>
                {t('panel.asCsv')}
              </a>
              <a href={`/exports/polls/${poll.number}.json`} download>
                {t('panel.asJson')}
              </a>
              {!poll.anonymous && (
                <a href={`/exports/polls/${poll.number}-answers.csv`} download>
                  {t('panel.asAnswers')}
                </a>
              )}
            </>
          )}
        </Tools>
        <div>
          {state && (
            <StateLine kind={state.kind} strong>
              {state.words}
            </StateLine>
          )}
          <h2>{poll?.title ?? t('panel.newPoll')}</h2>
          {poll && (
            <Meta small>
              {poll.anonymous ? t('panel.anonymous') : t('panel.byName')}
              {t('panel.answeredCount', { count: poll.answerCount, told: format.number(poll.answerCount) })}
              {poll.closesAt &&
                (poll.standing === 'CLOSED'
                  ? t('panel.closedAt', { at: format.day(poll.closesAt) })
                  : t('panel.closesAt', { at: format.dayAndTime(poll.closesAt) }))}
            </Meta>
          )}
        </div>
        <Workbench
          beside={
            poll &&
            poll.standing !== 'CLOSED' && (
              <Section airy title={t('panel.clock')}>
                <PollClock poll={poll} timeZone={brand.timeZone} />
              </Section>
            )
          }
        >
          {isWritten && (
            <Section airy title={t('panel.questions')}>
              <PollEditor panelId={panel.number} poll={poll} />
            </Section>
          )}
          {poll && !isWritten && !poll.viewerSeesResults && (
            <Notice icon={poll.destroyed ? 'declined' : 'lock'}>
              {poll.destroyed
                ? destroyedHelp(poll, t)
                : poll.isResting
                  ? t('panel.restingDeskHelp')
                  : poll.standing === 'CLOSED'
                    ? t('panel.isCountedHelp')
                    : t('panel.sealedHelp')}
            </Notice>
          )}
          {poll && !isWritten && !poll.viewerSeesResults && (
            <Section title={t('panel.questions')}>
              <LineRows>
                {poll.questions.map((question) => (
                  <LineRow key={question.number}>
                    <p>{question.text}</p>
                    <Meta small>
                      {t(`panel.kind${question.kind}`)}
                      {!question.required && t('panel.optional')}
                    </Meta>
                  </LineRow>
                ))}
              </LineRows>
            </Section>
          )}
          {poll?.viewerSeesResults && <PollOutcomes poll={poll} />}
        </Workbench>
      </ModerationDesk>
    );
  },
});
