import { Button } from '../../design/Button.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { useViewer } from '../frame/use-viewer.ts';

/** What can be followed. */
export type FollowKind = 'THREAD' | 'CATEGORY' | 'TAG' | 'MEMBER' | 'CHALLENGE';

interface FollowFormParts {
  kind: FollowKind;
  number: number;
  follows: boolean;
}

/** Follows something, or no longer; the route's action is `follow: followAction`. */
export function FollowForm({ kind, number, follows }: FollowFormParts) {
  const form = useRouteForm('follow', `follow-${kind}-${number}`);
  const t = useWords();
  const viewer = useViewer();
  if (viewer === null) return null;
  const sent = form.sent?.get('follow');
  const on = typeof sent === 'string' ? sent === 'yes' : follows;
  return (
    <RouteForm form={form} hidden={{ kind, number, follow: on ? 'no' : 'yes' }}>
      <Button small icon="bell" aria-pressed={on}>
        {on ? t('follow.following') : t('follow.follow')}
      </Button>
    </RouteForm>
  );
}
