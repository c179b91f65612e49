import { ActButton } from '../../design/ActButton.tsx';
import { type FragmentOf, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { AcceptFormFragment } from './accept-form-fragment.ts';

/** For the asker: says that this is the answer, or takes it back. */
export function AcceptForm({ post }: { post: FragmentOf<typeof AcceptFormFragment> }) {
  const { number, acceptedAt, viewerMayAccept } = readFragment(AcceptFormFragment, post);
  return viewerMayAccept ? <AcceptButton number={number} accepted={acceptedAt !== null} /> : null;
}

/** Apart, since each form on a page costs something with every press, and only the asker has these. */
function AcceptButton({ number, accepted }: { number: number; accepted: boolean }) {
  const form = useRouteForm(accepted ? 'withdrawAcceptance' : 'accept', `accept-${number}`);
  const t = useWords();
  return (
    <RouteForm form={form} hidden={{ postId: number }}>
      <ActButton icon="solved" on={accepted}>
        {accepted ? t('answer.accepted') : t('answer.accept')}
      </ActButton>
    </RouteForm>
  );
}
