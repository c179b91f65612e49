import { ActButton } from '../../design/ActButton.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

interface AwayFormParts {
  /** What goes: `progress`, `announcement:12`. */
  subject: string;
  /** What the button says; a cross when it says nothing. */
  children?: string;
  /** What the cross is called where more than one thing goes. */
  label?: string;
}

/** Puts something on the home page away; the route's action is `putAway: putAwayAction`. */
export function AwayForm({ subject, children, label }: AwayFormParts) {
  const form = useRouteForm('putAway', `away-${subject}`);
  const t = useWords();
  return (
    <RouteForm form={form} hidden={{ subject }}>
      {children ? (
        <ActButton>{children}</ActButton>
      ) : (
        <ActButton icon="close" label={label ?? t('home.putAway')}>
          {null}
        </ActButton>
      )}
    </RouteForm>
  );
}
