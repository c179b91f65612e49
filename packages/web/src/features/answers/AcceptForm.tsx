import { ActButton } from '../../design/ActButton.tsx';
import { Refusal } from '../../design/late/Refusal.tsx';
import { type FragmentOf, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { AcceptFormFragment } from './accept-form-fragment.ts';
import { acceptFormId, markAfter } from './marks.ts';

/** For the asker: says that this is the answer, or takes it back. */
export function AcceptForm({ post }: { post: FragmentOf<typeof AcceptFormFragment> }) {
  const { number, acceptedAt, viewerMayAccept } = readFragment(AcceptFormFragment, post);
  return viewerMayAccept ? <AcceptButton number={number} accepted={acceptedAt !== null} /> : null;
}

/** Apart, since only the asker has these. */
function AcceptButton({ number, accepted }: { number: number; accepted: boolean }) {
  const form = useRouteForm('accept', acceptFormId(number));
  const t = useWords();
  const on = markAfter(accepted, form.sent);
  return (
    <RouteForm form={form} hidden={{ postId: number }}>
      <ActButton icon="solved" on={on} name="mark" value={on ? 'no' : 'yes'}>
        {on ? t('answer.accepted') : t('answer.accept')}
      </ActButton>
      <Refusal>{form.errors.message}</Refusal>
    </RouteForm>
  );
}
