import { Fragment } from 'react';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { SelectField, TextArea, TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { FieldGroup } from '../../design/late/FieldGroup.tsx';
import { Saved } from '../../design/Saved.tsx';
import { isRefused } from '../../routing/form-result.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { ChallengeConflict } from './ChallengeConflict.tsx';
import type { DeskChallenge, DeskData } from './desk-query.ts';
import { type SavedFields, savedFields } from './saved-fields.ts';
import { useZoneFormat } from './zone-format.ts';

interface ChallengeFormParts {
  data: Pick<DeskData, 'brand' | 'categories'>;
  /** None for a new one. */
  challenge?: DeskChallenge;
}

const ends = ['collectUntil', 'discussUntil', 'voteUntil', 'shortlistUntil'] as const;
/** What may be won, at most. */
const mostPrizes = 8;

/** What a challenge says, and when its phases are. */
export function ChallengeForm({ data, challenge }: ChallengeFormParts) {
  const form = useRouteForm(challenge ? 'update' : 'create');
  const t = useWords();
  const { name: zone } = useZoneFormat(data.brand.timeZone);
  const { errors, values } = form;
  const fields = errors.fields ?? {};
  const spaces = data.categories
    .flatMap(({ children, ...one }) => [one, ...children])
    .filter(({ kinds }) => kinds.includes('IDEA'));
  const saved: SavedFields = challenge ? savedFields(challenge) : {};
  const says = (name: string) => values[name] ?? saved[name];
  const rows = Math.min(mostPrizes, Math.max(3, (challenge?.prizes.length ?? 0) + 1));
  // Sent again after it was told that somebody else changed it, it is written over that.
  const version = String(errors.conflict?.version ?? values.version ?? challenge?.version ?? 0);
  return (
    <RouteForm
      form={form}
      place="challenge"
      hidden={challenge ? { number: challenge.number, version } : undefined}
    >
      <FormStack
        acts={
          <>
            <Button look={challenge ? 'plain' : 'go'} pending={form.sending}>
              {challenge ? t('challenge.save') : t('challenge.makeDraft')}
            </Button>
            {!isRefused(errors) && (
              <Saved id="update-saved" round={form.round}>
                {t('challenge.saved')}
              </Saved>
            )}
          </>
        }
      >
        {errors.message && <Failure title={t('challenge.notDone')}>{errors.message}</Failure>}
        {errors.conflict?.fields && (
          <ChallengeConflict
            mine={values}
            theirs={errors.conflict.fields}
            spaces={new Map(spaces.map(({ number, name }) => [String(number), name]))}
          />
        )}
        <TextField
          voice
          name="title"
          label={t('challenge.name')}
          hint={t('challenge.nameHint')}
          defaultValue={says('title')}
          error={fields.title}
          maxLength={100}
          required
        />
        <TextField
          name="slug"
          label={t('challenge.slug')}
          hint={t('challenge.slugHint')}
          defaultValue={says('slug')}
          error={fields.slug}
          maxLength={60}
        />
        <SelectField
          name="categoryId"
          label={t('challenge.category')}
          hint={t('challenge.categoryHint')}
          defaultValue={says('categoryId') ?? String(spaces[0]?.number ?? '')}
          error={fields.categoryId}
          options={spaces.map(({ number, name }) => ({ value: String(number), label: name }))}
        />
        <TextArea
          name="brief"
          label={t('challenge.brief')}
          hint={t('challenge.briefHint')}
          rows={8}
          defaultValue={says('brief')}
          error={fields.brief}
          maxLength={20_000}
          required
        />
        <TextArea
          name="rules"
          label={t('challenge.rules')}
          hint={t('challenge.rulesHint')}
          rows={5}
          defaultValue={says('rules')}
          error={fields.rules}
          maxLength={20_000}
        />
        <FieldGroup legend={t('challenge.prizes')}>
          <FormStack>
            <p className="quiet">{t('challenge.prizesHint')}</p>
            {fields.prizes && <Failure title={t('challenge.prizes')}>{fields.prizes}</Failure>}
            {Array.from({ length: rows }, (_, place) => {
              const [name, text] = [`prizeName_${place}`, `prizeText_${place}`];
              return (
                <Fragment key={name}>
                  <TextField
                    name={name}
                    label={t('challenge.prizeName', { place: place + 1 })}
                    defaultValue={says(name)}
                    error={fields[name]}
                    maxLength={60}
                  />
                  <TextField
                    name={text}
                    label={t('challenge.prizeText', { place: place + 1 })}
                    defaultValue={says(text)}
                    error={fields[text]}
                    maxLength={240}
                  />
                </Fragment>
              );
            })}
          </FormStack>
        </FieldGroup>
        <FieldGroup legend={t('challenge.dates')}>
          <FormStack>
            <p className="quiet">{t('challenge.datesHint', { zone })}</p>
            <TextField
              type="datetime-local"
              name="opensAt"
              label={t('challenge.opensAt')}
              defaultValue={says('opensAt')}
              error={fields.opensAt}
              required
            />
            {ends.map((end) => (
              <TextField
                key={end}
                type="datetime-local"
                name={end}
                label={t(`challenge.${end}`)}
                hint={end === 'collectUntil' ? undefined : t('challenge.leaveOut')}
                defaultValue={says(end) ?? ''}
                error={fields[end]}
                required={end === 'collectUntil'}
              />
            ))}
          </FormStack>
        </FieldGroup>
      </FormStack>
    </RouteForm>
  );
}
