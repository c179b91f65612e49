import { ActButton } from '../../design/ActButton.tsx';
import { type FragmentOf, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { AffectedFact } from './AffectedFact.tsx';
import { AffectedFormFragment } from './affected-form-fragment.ts';

/** "I have this too": tells the asker, and the brand, how many are concerned. */
export function AffectedForm({ thread }: { thread: FragmentOf<typeof AffectedFormFragment> }) {
  const { number, affectedCount, viewerIsAffected, viewerMayMarkAffected } = readFragment(
    AffectedFormFragment,
    thread,
  );
  const form = useRouteForm('affected');
  const t = useWords();
  const sent = form.sent?.get('affected');
  const mine = sent === undefined || sent === null ? viewerIsAffected : sent === 'yes';
  const others = affectedCount - (viewerIsAffected ? 1 : 0);
  if (!viewerMayMarkAffected) return <AffectedFact others={others} />;
  return (
    <RouteForm form={form} hidden={{ threadId: number }}>
      <ActButton icon="people" on={mine} name="affected" value={mine ? 'no' : 'yes'}>
        {mine ? t('thread.affectedYou', { others }) : t('thread.affected', { others })}
      </ActButton>
    </RouteForm>
  );
}
