import { ActButton } from '../../design/ActButton.tsx';
import { TextField } from '../../design/Field.tsx';
import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';
import { PersonName, PersonNameFragment } from '../people/PersonName.tsx';

export const StaffPartFragment = graphql(
  `
    fragment StaffPart on Store {
      number
      staff {
        number
        ...PersonName
      }
    }
  `,
  [PersonNameFragment],
);

/** Who answers for a store. The route's actions are `addStaff` and `removeStaff`. */
export function StaffPart({ store }: { store: FragmentOf<typeof StaffPartFragment> }) {
  const { number, staff } = readFragment(StaffPartFragment, store);
  const form = useRouteForm('addStaff');
  const t = useWords();
  return (
    <>
      <p className="quiet">{t('stores.staffLede')}</p>
      {(staff ?? []).length === 0 && <p>{t('stores.staffNone')}</p>}
      <LineRows>
        {(staff ?? []).map((member) => (
          <LineRow key={member.number} end={<Remove number={number} memberId={member.number} />}>
            <PersonName person={member} />
          </LineRow>
        ))}
      </LineRows>
      <SaveForm form={form} act={t('stores.addStaff')} hidden={{ number }}>
        <TextField
          name="handle"
          label={t('stores.handle')}
          defaultValue={form.values.handle}
          error={form.errors.fields?.handle}
          autoCapitalize="none"
          autoComplete="off"
          required
        />
      </SaveForm>
    </>
  );
}

function Remove({ number, memberId }: { number: number; memberId: number }) {
  const form = useRouteForm('removeStaff', `remove-${memberId}`);
  const t = useWords();
  return (
    <RouteForm form={form} hidden={{ number, memberId }}>
      <ActButton icon="close">{t('stores.removeStaff')}</ActButton>
    </RouteForm>
  );
}
