import { useSearchParams } from 'react-router';
import { ActButton } from '../../design/ActButton.tsx';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { Section } from '../../design/Section.tsx';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { ReasonForm } from '../moderation/ReasonForm.tsx';
import { PersonName, PersonNameFragment } from '../people/PersonName.tsx';
import { DecideForm, DecideFormFragment } from './DecideForm.tsx';
import type { IdeaStatusFragment } from './idea-status.ts';
import { WhoIsTold } from './WhoIsTold.tsx';

export const ManageIdeaFragment = graphql(
  `
    fragment ManageIdea on Idea {
      isMerged
      viewerMayDecide
      viewerMayMerge
      contributors {
        part
        member {
          number
          ...PersonName
        }
      }
      ...DecideForm
    }
  `,
  [PersonNameFragment, DecideFormFragment],
);

interface ManageIdeaParts {
  idea: FragmentOf<typeof ManageIdeaFragment>;
  statuses: ResultOf<typeof IdeaStatusFragment>[];
  threadId: number;
}

/** For the product team: where an idea stands, whom it owes, and what it repeats. */
export function ManageIdea({ idea, statuses, threadId }: ManageIdeaParts) {
  const managed = readFragment(ManageIdeaFragment, idea);
  const { isMerged, viewerMayDecide, viewerMayMerge, contributors } = managed;
  const t = useWords();
  const hidden = { threadId };
  return (
    <>
      {!isMerged && <DecideForm idea={managed} statuses={statuses} threadId={threadId} />}
      {/* Who answers for one store decides on what was nominated for it, and thanks nobody for the brand. */}
      {viewerMayDecide && viewerMayMerge && (
        <Section airy title={t('idea.credits')} id="credits">
          <LineRows>
            {contributors.map(({ part, member }) => (
              <LineRow
                key={member.number}
                end={part === 'CREDITED' && <WithdrawCredit threadId={threadId} memberId={member.number} />}
              >
                <PersonName person={member} /> <span className="quiet">{t(`idea.part_${part}`)}</span>
              </LineRow>
            ))}
          </LineRows>
          <CreditForm key={contributors.length} />
        </Section>
      )}
      {viewerMayMerge && !isMerged && (
        <ReasonForm intent="mergeIdea" label={t('idea.merge')} hidden={hidden}>
          {({ errors, values }) => (
            <>
              <p>{t('idea.mergeNote')}</p>
              <TextField
                name="into"
                label={t('idea.other')}
                hint={t('manage.otherHint')}
                defaultValue={values.into}
                error={errors.fields?.intoThreadId}
                required
              />
            </>
          )}
        </ReasonForm>
      )}
      {viewerMayMerge && isMerged && (
        <ReasonForm intent="unmergeIdea" label={t('idea.unmerge')} hidden={hidden}>
          {({ values }) => (
            <>
              <p>{t('idea.unmergeNote')}</p>
              <WhoIsTold chosen={values.tells} />
            </>
          )}
        </ReasonForm>
      )}
    </>
  );
}

function CreditForm() {
  const form = useRouteForm('creditForIdea');
  const wanted = useSearchParams()[0].get('credit');
  const t = useWords();
  return (
    <RouteForm form={form}>
      <FormStack acts={<Button pending={form.sending}>{t('idea.credit')}</Button>}>
        {form.errors.message && <Failure title={t('manage.notDone')}>{form.errors.message}</Failure>}
        <TextField
          name="place"
          label={t('idea.creditFor')}
          hint={t('idea.creditForHint')}
          defaultValue={form.values.place ?? wanted ?? undefined}
          error={form.errors.fields?.postId}
          required
        />
      </FormStack>
    </RouteForm>
  );
}

function WithdrawCredit({ threadId, memberId }: { threadId: number; memberId: number }) {
  const form = useRouteForm('withdrawCreditForIdea', `credit-${memberId}`);
  const t = useWords();
  return (
    <RouteForm form={form} hidden={{ threadId, memberId }}>
      <ActButton icon="undo">{t('idea.withdrawCredit')}</ActButton>
    </RouteForm>
  );
}
