import { Link } from 'react-router';
import { Button, ButtonLink } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { Failure } from '../../design/Failure.tsx';
import { SelectField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { Section } from '../../design/Section.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { isRefused } from '../../routing/form-result.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { signInAddress } from '../../routing/sign-in-address.ts';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { useViewer } from '../frame/use-viewer.ts';

export const EnterPartFragment = graphql(`
  fragment EnterPart on Challenge {
    number
    slug
    path
    state
    category {
      slug
    }
    times {
      act
      isNow
    }
    viewerEntries {
      number
      thread {
        title
        path
      }
    }
    viewerIdeas {
      number
      title
    }
  }
`);

/** How somebody takes part: with a new idea, or with one that they have; and what they entered. */
export function EnterPart({ challenge }: { challenge: FragmentOf<typeof EnterPartFragment> }) {
  const read = readFragment(EnterPartFragment, challenge);
  const { number, slug, path, state, category, times, viewerEntries, viewerIdeas } = read;
  const viewer = useViewer();
  const t = useWords();
  const isTimeFor = (act: string) =>
    state === 'PUBLISHED' && times.some((time) => time.act === act && time.isNow);
  const takes = isTimeFor('ENTER');
  if (!takes && viewerEntries.length === 0) return null;
  const ask = `/ask?kind=idea&category=${category.slug}&challenge=${slug}`;
  return (
    <Section airy id="enter" title={takes ? t('challenge.takePart') : t('challenge.yours')}>
      {takes && <p className="quiet">{t('challenge.takePartNote')}</p>}
      {viewerEntries.length > 0 && (
        <LineRows>
          {viewerEntries.map((entry) => (
            <LineRow
              key={entry.number}
              end={isTimeFor('WITHDRAW') && <WithdrawForm number={entry.number} title={entry.thread.title} />}
            >
              <Link className="link" to={entry.thread.path}>
                {entry.thread.title}
              </Link>
            </LineRow>
          ))}
        </LineRows>
      )}
      {takes && (
        <p>
          <ButtonLink to={viewer ? ask : signInAddress(path)} look="go" icon="pen">
            {t('challenge.enter')}
          </ButtonLink>
        </p>
      )}
      {takes && viewerIdeas.length > 0 && <EnterForm number={number} ideas={viewerIdeas} />}
    </Section>
  );
}

function EnterForm({ number, ideas }: { number: number; ideas: { number: number; title: string }[] }) {
  const form = useRouteForm('enter');
  const t = useWords();
  return (
    <Disclosure summary={t('challenge.enterOwn')} icon="idea" open={isRefused(form.errors) || undefined}>
      <RouteForm form={form} hidden={{ number }}>
        <FormStack acts={<Button pending={form.sending}>{t('challenge.enterThis')}</Button>}>
          {form.errors.message && <Failure title={t('challenge.notEntered')}>{form.errors.message}</Failure>}
          <SelectField
            name="threadId"
            label={t('challenge.yourIdea')}
            error={form.errors.fields?.threadId}
            options={ideas.map((idea) => ({ value: String(idea.number), label: idea.title }))}
          />
        </FormStack>
      </RouteForm>
    </Disclosure>
  );
}

function WithdrawForm({ number, title }: { number: number; title: string }) {
  const form = useRouteForm('withdraw', `withdraw-${number}`);
  const t = useWords();
  return (
    <RouteForm form={form} hidden={{ entryNumber: number }}>
      <Button small pending={form.sending} aria-label={t('challenge.withdrawOf', { title })}>
        {t('challenge.withdraw')}
      </Button>
      {form.errors.message && <p role="alert">{form.errors.message}</p>}
    </RouteForm>
  );
}
