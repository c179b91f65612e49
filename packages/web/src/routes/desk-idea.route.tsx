import { Link } from 'react-router';
import { Tools } from '../design/late/Tools.tsx';
import { Workbench } from '../design/late/Workbench.tsx';
import { Meta } from '../design/Meta.tsx';
import { Prose } from '../design/Prose.tsx';
import { Section } from '../design/Section.tsx';
import { StateLine } from '../design/StateLine.tsx';
import { Time } from '../design/Time.tsx';
import { DecideForm } from '../features/ideas/DecideForm.tsx';
import { IdeaCourse } from '../features/ideas/IdeaCourse.tsx';
import { ideaShapes, useIdeaStatusName } from '../features/ideas/idea-status.ts';
import { usePersonName } from '../features/people/PersonName.tsx';
import { NominationNote } from '../features/stores/NominationNote.tsx';
import {
  decideHereAction,
  deleteNoteAction,
  noteAction,
  priorityAction,
  triageAction,
} from '../features/triage/idea-actions.ts';
import { DeskIdeaQuery } from '../features/triage/idea-query.ts';
import { NoteList } from '../features/triage/NoteList.tsx';
import { PriorityForm } from '../features/triage/PriorityForm.tsx';
import { requireDecider } from '../features/triage/require-decider.ts';
import { SupportChart } from '../features/triage/SupportChart.tsx';
import { TriageDesk } from '../features/triage/TriageDesk.tsx';
import { TriageForm } from '../features/triage/TriageForm.tsx';
import { Promised } from '../features/triage/TriageTable.tsx';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, params }) {
    const number = Number(params.number);
    if (!Number.isInteger(number)) throw notFound();
    await requireDecider(client, `/desk/ideas/${number}`);
    const { thread, tiers, ...choices } = await client.query(DeskIdeaQuery, { number });
    if (!thread?.idea?.triage) throw notFound();
    return { thread, idea: thread.idea, triage: thread.idea.triage, tiers: tiers ?? [], choices };
  },
  action: {
    decide: decideHereAction,
    triage: triageAction,
    priority: priorityAction,
    note: noteAction,
    deleteNote: deleteNoteAction,
  },
  meta: ({ data, t }) => ({ title: `${data.thread.title} · ${t('triage.title')}`, hidden: true }),
  Page: function DeskIdea({ data: { thread, idea, triage, tiers, choices } }) {
    const t = useWords();
    const nameOf = useIdeaStatusName();
    const { number } = thread;
    // No link, so close to others: the idea's own page has it.
    const { name: author } = usePersonName(thread.author);
    return (
      <TriageDesk>
        <div>
          <Meta>
            <StateLine kind={ideaShapes[idea.status.meaning]} strong>
              {nameOf(idea.status)}
            </StateLine>
            {idea.owedBy && <Promised by={idea.owedBy} late={idea.isOverdue} />}
            {thread.category.name}
            {thread.product?.name}
          </Meta>
          <h2 lang={thread.language}>{thread.title}</h2>
          <Meta small>
            <b>{author}</b>
            <Time at={thread.createdAt} as="full" />
          </Meta>
          <Tools label={t('triage.elsewhere')}>
            <Link to={thread.path}>{t('triage.onPage')}</Link>
            {triage.trackerUrl && (
              <a href={triage.trackerUrl} rel="noreferrer">
                {t('triage.inTracker')}
              </a>
            )}
          </Tools>
        </div>
        <Workbench
          beside={
            <>
              <Section airy title={t('triage.triage')}>
                <TriageForm threadId={number} triage={triage} choices={choices} />
              </Section>
              <Section airy title={t('triage.priority')}>
                <PriorityForm threadId={number} priority={triage.priority} />
              </Section>
            </>
          }
        >
          <NominationNote idea={idea} threadId={number} />
          <Prose html={thread.opening.html} lang={thread.opening.language} />
          <Section airy title={t('triage.support')}>
            <SupportChart support={triage.support} tiers={tiers} />
          </Section>
          <div id="course">
            <IdeaCourse idea={idea} />
            <DecideForm key={idea.status.key} idea={idea} statuses={choices.ideaStatuses} threadId={number} />
          </div>
          <Section airy title={t('triage.notes')}>
            <NoteList threadId={number} notes={triage.notes} />
          </Section>
        </Workbench>
      </TriageDesk>
    );
  },
});
