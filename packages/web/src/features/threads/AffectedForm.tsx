import { ActButton, ActFact } from '../../design/ActButton.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

export const AffectedFormFragment = graphql(`
  fragment AffectedForm on Thread {
    number
    kind
    affectedCount
    viewerIsAffected
    viewerMayMarkAffected
  }
`);

/** "I have this too": tells the asker, and the brand, how many are concerned. */
export function AffectedForm({ thread }: { thread: FragmentOf<typeof AffectedFormFragment> }) {
  const { number, kind, affectedCount, viewerIsAffected, viewerMayMarkAffected } = readFragment(
    AffectedFormFragment,
    thread,
  );
  const form = useRouteForm('affected');
  const t = useWords();
  if (kind !== 'QUESTION') return null;
  const sent = form.sent?.get('affected');
  const mine = sent === undefined || sent === null ? viewerIsAffected : sent === 'yes';
  const others = affectedCount - (viewerIsAffected ? 1 : 0);
  if (!viewerMayMarkAffected) {
    return others > 0 ? <ActFact icon="people">{t('thread.affectedOthers', { others })}</ActFact> : null;
  }
  return (
    <RouteForm form={form} hidden={{ threadId: number }}>
      <ActButton icon="people" on={mine} name="affected" value={mine ? 'no' : 'yes'}>
        {mine ? t('thread.affectedYou', { others }) : t('thread.affected', { others })}
      </ActButton>
    </RouteForm>
  );
}
