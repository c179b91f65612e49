import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Failure } from '../../design/Failure.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

/** What a proposal can begin with, as the API names it. */
const beginnings = {
  RULEBOOK: [
    'published',
    'embassy',
    'stack-exchange-2019',
    'stack-exchange-2018',
    'apache-answer',
    'khoros-like',
  ],
  TIERS: ['published', 'embassy'],
} as const;

/** Choices in the catalogue have no hyphens. */
const wordOf = (name: string) => name.replaceAll('-', '_');

interface BeginPartParts {
  kind: keyof typeof beginnings;
  /** The version of the proposal that this throws away. */
  version?: number;
}

/** Begins a proposal, or begins it anew. */
export function BeginPart({ kind, version }: BeginPartParts) {
  const t = useWords();
  const form = useRouteForm('begin');
  return (
    <RouteForm form={form} hidden={version === undefined ? {} : { version }}>
      <FormStack
        acts={
          <Button look={version === undefined ? 'go' : 'plain'} pending={form.sending}>
            {t(version === undefined ? 'proposal.begin' : 'proposal.beginAnew')}
          </Button>
        }
      >
        {form.errors.message && <Failure title={t('proposal.notDone')}>{form.errors.message}</Failure>}
        <Choice
          legend={t('proposal.beginWith')}
          name="from"
          defaultValue="published"
          options={beginnings[kind].map((from) => ({
            value: from,
            label: t('proposal.beginning', { from: wordOf(from) }),
            note: kind === 'RULEBOOK' ? t('proposal.beginningNote', { from: wordOf(from) }) : undefined,
          }))}
        />
      </FormStack>
    </RouteForm>
  );
}
