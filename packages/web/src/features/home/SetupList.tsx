import { Link } from 'react-router';
import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { Section } from '../../design/Section.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useSite } from '../../routing/site.tsx';
import { useWords } from '../../words/words.ts';
import { setupPlaces } from '../setup/setup-places.ts';
import { AwayForm } from './AwayForm.tsx';

export const SetupListFragment = graphql(`
  fragment SetupList on Setup {
    isClosed
    steps {
      step
      state
    }
  }
`);

/** What is left to set the community up, for admins, until it is done or put away. */
export function SetupList({ setup }: { setup: FragmentOf<typeof SetupListFragment> | null }) {
  const t = useWords();
  const { brand } = useSite();
  const { steps, isClosed } = readFragment(SetupListFragment, setup) ?? { steps: [], isClosed: true };
  const done = steps.filter(({ state }) => state === 'DONE').length;
  if (isClosed || done === steps.length) return null;
  return (
    <Section
      title={t('setup.title', { brand: brand.name })}
      aside={t('setup.soMuch', { done, all: steps.length })}
    >
      <LineRows>
        {steps.map(({ step, state }) => (
          <LineRow
            key={step}
            end={
              <StateLine kind={state === 'DONE' ? 'solved' : 'open'}>{t(`setup.state${state}`)}</StateLine>
            }
          >
            <Link className="link" to={setupPlaces[step]}>
              {t(`setup.step${step}`)}
            </Link>
          </LineRow>
        ))}
      </LineRows>
      <AwayForm subject="setup">{t('setup.close')}</AwayForm>
    </Section>
  );
}
