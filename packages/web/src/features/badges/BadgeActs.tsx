import { Button } from '../../design/Button.tsx';
import { Check } from '../../design/Choice.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextArea, TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { PictureForm } from '../admin/PictureForm.tsx';
import { SaveForm } from '../admin/SaveForm.tsx';
import type { AdminBadge } from './admin-badge-query.ts';
import { BadgeLook } from './BadgeLook.tsx';
import { PreviewNote } from './PreviewNote.tsx';

/** Switches a badge off, or on again: then for what happened meanwhile, which can be looked at before. */
export function SwitchForm({ badge }: { badge: AdminBadge }) {
  const form = useRouteForm('turn');
  const t = useWords();
  const { number, enabled, way, formula, repeats } = badge;
  const hidden = {
    ...{ number, way, formula: formula ?? '', enabled: enabled ? 'no' : 'yes' },
    ...(repeats && { repeats: 'yes' }),
  };
  return (
    <RouteForm form={form} hidden={hidden}>
      <FormStack
        acts={
          <>
            <Button pending={form.sending}>{enabled ? t('badge.off') : t('badge.on')}</Button>
            {!enabled && formula && (
              <Button name="look" value="yes">
                {t('badge.tryOut')}
              </Button>
            )}
          </>
        }
      >
        {form.errors.message && <Failure title={t('settings.notSaved')}>{form.errors.message}</Failure>}
        <p className="quiet">{enabled ? t('badge.offHelp') : t('badge.onHelp')}</p>
        {!enabled && formula && <Check name="tell" label={t('badge.tell')} hint={t('badge.tellHint')} />}
        <PreviewNote told={form.preview} />
      </FormStack>
    </RouteForm>
  );
}

/** A picture of the brand’s own instead of the symbol. */
export function ArtForm({ badge }: { badge: AdminBadge }) {
  const t = useWords();
  const hidden = everythingOf(badge);
  return (
    <PictureForm
      intent="art"
      removal="removeArt"
      id="art-saved"
      words={{
        label: t('badge.art'),
        hint: t('badge.artHint'),
        use: t('badge.artUse'),
        remove: t('badge.artRemove'),
      }}
      hidden={hidden}
      removable={badge.image && { ...hidden, imageId: '' }}
      picture={<BadgeLook badge={badge} size="large" />}
    />
  );
}

/** The badge as its own form would send it, so that changing the picture changes nothing else. */
function everythingOf({ number, level, way, formula, repeats, icon, ownWords }: AdminBadge) {
  return {
    ...{ number, level, way, formula: formula ?? '', icon },
    ...(repeats && { repeats: 'yes' }),
    ...Object.fromEntries(
      ownWords.flatMap(({ language, name, description }) => [
        [`name-${language}`, name],
        [`description-${language}`, description],
      ]),
    ),
  };
}

/** Gives a badge by hand, and says what for. */
export function GiveForm({ badge }: { badge: AdminBadge }) {
  const form = useRouteForm('give');
  const t = useWords();
  const { values } = form;
  const { fields } = form.errors;
  return (
    <SaveForm form={form} act={t('badge.give')} saved={t('badge.given')} hidden={{ number: badge.number }}>
      <TextField
        name="handle"
        label={t('badge.to')}
        hint={t('badge.toHint')}
        defaultValue={values.handle}
        error={fields?.handle}
        autoCapitalize="none"
        maxLength={41}
        required
      />
      <TextArea
        name="citation"
        rows={2}
        label={t('badge.for')}
        hint={t('badge.forHint')}
        defaultValue={values.citation}
        error={fields?.citation}
        minLength={10}
        maxLength={300}
        required
      />
    </SaveForm>
  );
}

/** Takes a badge away from somebody, for a reason. */
export function RevokeForm({ award }: { award: AdminBadge['awards']['edges'][number]['node'] }) {
  const { number, member } = award;
  const form = useRouteForm('revoke', `revoke-${number}`);
  const t = useWords();
  return (
    <Disclosure
      summary={
        <>
          {t('badge.revoke')}
          <span className="unseen">: {member.displayName}</span>
        </>
      }
      open={Boolean(form.errors.fields?.reason ?? form.errors.message)}
    >
      <SaveForm form={form} danger act={t('badge.revokeAct')} hidden={{ number }}>
        <TextField
          name="reason"
          label={t('badge.reason')}
          hint={t('badge.reasonHint')}
          defaultValue={form.values.reason}
          error={form.errors.fields?.reason}
          minLength={3}
          maxLength={500}
          required
        />
      </SaveForm>
    </Disclosure>
  );
}
