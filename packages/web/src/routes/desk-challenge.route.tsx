import { ButtonLink } from '../design/Button.tsx';
import { ButtonRow } from '../design/late/ButtonRow.tsx';
import { Workbench } from '../design/late/Workbench.tsx';
import { Section } from '../design/Section.tsx';
import { StateLine } from '../design/StateLine.tsx';
import { ChallengeForm } from '../features/challenges/ChallengeForm.tsx';
import { standShape, useChallengeStand } from '../features/challenges/challenge-stand.ts';
import { deskActions } from '../features/challenges/desk-actions.ts';
import { DeskChallengeQuery } from '../features/challenges/desk-query.ts';
import { ResultPart } from '../features/challenges/ResultPart.tsx';
import { JuryPart, StatePart } from '../features/challenges/RunParts.tsx';
import { offeredAtOnce } from '../features/challenges/result-asked.ts';
import { requireDecider } from '../features/triage/require-decider.ts';
import { TriageDesk } from '../features/triage/TriageDesk.tsx';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { useWords } from '../words/words.ts';

/** The name in the path that stands for a challenge that is to be made. */
const fresh = 'new';

export const route = defineRoute({
  async load({ client, params }) {
    const slug = params.slug ?? '';
    await requireDecider(client, `/desk/challenges/${slug}`);
    const data = await client.query(DeskChallengeQuery, { slug, chosen: [], first: offeredAtOnce });
    if (data.challenge === null && slug !== fresh) throw notFound();
    return data;
  },
  action: deskActions,
  meta: ({ data, t }) => ({ title: data.challenge?.title ?? t('challenge.make'), hidden: true }),
  Page: function DeskChallengePage({ data }) {
    const t = useWords();
    const standOf = useChallengeStand();
    const { challenge } = data;
    if (challenge === null) {
      return (
        <TriageDesk>
          <Workbench beside={null}>
            <Section airy id="challenge" title={t('challenge.make')}>
              <ChallengeForm data={data} />
            </Section>
          </Workbench>
        </TriageDesk>
      );
    }
    const isOver = challenge.state === 'CANCELLED' || challenge.resultAt !== null;
    return (
      <TriageDesk>
        <Section
          airy
          title={challenge.title}
          aside={<StateLine kind={standShape(challenge)}>{standOf(challenge)}</StateLine>}
        >
          <ButtonRow>
            <ButtonLink small to={challenge.path}>
              {challenge.state === 'DRAFT' ? t('challenge.preview') : t('challenge.toChallenge')}
            </ButtonLink>
            {challenge.state === 'PUBLISHED' && (
              <ButtonLink small to={`${challenge.path}/jury`}>
                {t('challenge.toJury')}
              </ButtonLink>
            )}
          </ButtonRow>
          <StatePart challenge={challenge} />
        </Section>
        <Workbench beside={<JuryPart challenge={challenge} />}>
          <ResultPart challenge={challenge} />
          {!isOver && (
            <Section airy id="challenge" title={t('challenge.whatItSays')}>
              <ChallengeForm data={data} challenge={challenge} />
            </Section>
          )}
        </Workbench>
      </TriageDesk>
    );
  },
});
