import { Form } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { SelectField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';
import { PersonName } from '../people/PersonName.tsx';
import { useTierNames } from '../tiers/TierName.tsx';
import type { Criterion } from './criterion-in.ts';
import type { Choices, Matching } from './desk-queries.ts';

interface InviteMatchingParts {
  panelId: number;
  choices: Choices;
  /** What the address asks for, and whom it would invite. */
  criterion: Criterion | null;
  matching: Matching | null;
}

/** Invites everybody who fits: first it is looked who that would be, then they are invited. */
export function InviteMatching({ panelId, choices, criterion, matching }: InviteMatchingParts) {
  const t = useWords();
  const nameOf = useTierNames();
  return (
    <>
      <Form method="get" preventScrollReset>
        <FormStack acts={<Button>{t('panel.lookWho')}</Button>}>
          <SelectField
            name="tier"
            label={t('panel.byTier')}
            defaultValue={criterion?.tier ?? ''}
            options={[
              { value: '', label: t('panel.anyTier') },
              ...(choices.tiers ?? []).map((tier) => ({ value: tier.key, label: nameOf(tier) })),
            ]}
          />
          <SelectField
            name="product"
            label={t('panel.byProduct')}
            hint={t('panel.byProductHint')}
            defaultValue={String(criterion?.productId ?? '')}
            options={[
              { value: '', label: t('panel.anyProduct') },
              ...choices.products.map(({ number, name }) => ({ value: String(number), label: name })),
            ]}
          />
        </FormStack>
      </Form>
      {criterion && matching && <WhoFits panelId={panelId} criterion={criterion} matching={matching} />}
    </>
  );
}

function WhoFits({
  panelId,
  criterion,
  matching,
}: {
  panelId: number;
  criterion: Criterion;
  matching: Matching;
}) {
  const form = useRouteForm('matching');
  const t = useWords();
  const format = useFormat();
  const { count, members } = matching;
  const hidden = { panelId, tier: criterion.tier ?? '', productId: criterion.productId ?? '' };
  if (count === 0) {
    return (
      <p id="matching-saved" className="quiet" role="status">
        {t('panel.nobodyFits')}
      </p>
    );
  }
  return (
    <SaveForm
      form={form}
      hidden={hidden}
      act={t('panel.inviteThem', { count, told: format.number(count) })}
      saved={t('panel.invited')}
    >
      <div role="status">
        <p>{t('panel.fit', { count, told: format.number(count) })}</p>
        {members.length > 0 && (
          <p className="quiet">
            {members.map((member, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names are no identity, and the list stands still
              <span key={place}>
                {place > 0 && ', '}
                <PersonName person={member} />
              </span>
            ))}
            {members.length < count &&
              ` ${t('panel.andOthers', { count: count - members.length, told: format.number(count - members.length) })}`}
          </p>
        )}
      </div>
    </SaveForm>
  );
}
