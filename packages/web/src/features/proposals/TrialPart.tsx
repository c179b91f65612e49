import { Link } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Failure } from '../../design/Failure.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Progress } from '../../design/late/Progress.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Section } from '../../design/Section.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { proposalParts } from './ProposalTabs.tsx';
import { TrialResult } from './TrialResult.tsx';
import type { Trial } from './trial-fragment.ts';
import { useLookingAgain } from './use-looking-again.ts';

interface TrialPartParts {
  kind: keyof typeof proposalParts;
  version: number;
  trial: Trial | null;
}

/** Trying a proposal: asking for it, how far it is, and what would become of the community. */
export function TrialPart({ kind, version, trial }: TrialPartParts) {
  const t = useWords();
  const form = useRouteForm('try');
  const running = trial !== null && trial.finishedAt === null && trial.proposalVersion === version;
  return (
    <Section airy title={t('proposal.try')} id="trial">
      <RouteForm form={form} hidden={{ version }}>
        <FormStack
          help={t('proposal.tryHelp')}
          acts={<Button pending={form.sending || running}>{t('proposal.tryAct')}</Button>}
        >
          {form.errors.message && <Failure title={t('proposal.notDone')}>{form.errors.message}</Failure>}
          {kind === 'RULEBOOK' && (
            <Choice
              legend={t('proposal.tryOn')}
              name="mode"
              defaultValue={trial?.fromDay ? 'days' : 'everything'}
              options={[
                { value: 'everything', label: t('proposal.tryAll'), note: t('proposal.tryAllNote') },
                { value: 'days', label: t('proposal.tryDays'), note: t('proposal.tryDaysNote') },
              ]}
            />
          )}
        </FormStack>
      </RouteForm>
      {running && <Running kind={kind} trial={trial} />}
      {trial?.finishedAt && trial.proposalVersion !== version && (
        <Notice icon="warning" tone="warn">
          {t('proposal.changedSince')}
        </Notice>
      )}
      {trial?.finishedAt && <TrialResult kind={kind} trial={trial} />}
    </Section>
  );
}

function Running({ kind, trial }: { kind: keyof typeof proposalParts; trial: Trial }) {
  const t = useWords();
  useLookingAgain(true);
  return (
    <Progress label={t('proposal.running')} percent={trial.progress}>
      {trial.failed && <p>{t('proposal.failed')}</p>}
      <noscript>
        <Link className="link" to={`${proposalParts[kind]}?look=${trial.progress}#trial`}>
          {t('proposal.lookAgain')}
        </Link>
      </noscript>
    </Progress>
  );
}
