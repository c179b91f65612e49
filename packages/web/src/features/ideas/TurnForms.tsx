import { useSearchParams } from 'react-router';
import { SelectField, TextField } from '../../design/Field.tsx';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { type ThreadKind, threadKinds } from '../ask/thread-kinds.ts';
import { ReasonForm } from '../moderation/ReasonForm.tsx';

interface Space {
  number: number;
  name: string;
  kinds: ThreadKind[];
}

interface TurnFormsParts {
  threadId: number;
  kind: ThreadKind;
  spaces: Space[];
}

/** Makes an idea of a thread or of what is said in it, or makes an idea something else again. */
export function TurnForms({ threadId, kind, spaces }: TurnFormsParts) {
  const t = useWords();
  const wanted = useSearchParams()[0].get('split');
  const hidden = { threadId };
  const spacesFor = ({ errors, values }: RouteFormState, ...taken: ThreadKind[]) => (
    <SelectField
      name="categoryId"
      label={t('ask.space')}
      defaultValue={values.categoryId}
      error={errors.fields?.categoryId}
      options={spaces
        .filter(({ kinds }) => kinds.some((one) => taken.includes(one)))
        .map(({ number, name }) => ({ value: String(number), label: name }))}
    />
  );
  const others = threadKinds.filter((one) => one !== 'IDEA');
  return (
    <>
      {kind === 'IDEA' ? (
        <ReasonForm intent="turn" label={t('idea.turnBack')} hidden={hidden} withoutReason>
          {(form) => (
            <>
              <SelectField
                name="kind"
                label={t('ask.kind')}
                defaultValue={form.values.kind}
                options={others.map((one) => ({ value: one, label: t(`ask.kind${one}`) }))}
              />
              {spacesFor(form, ...others)}
            </>
          )}
        </ReasonForm>
      ) : (
        <ReasonForm intent="turn" label={t('idea.turn')} hidden={{ ...hidden, kind: 'IDEA' }} withoutReason>
          {(form) => (
            <>
              <p>{t('idea.turnNote')}</p>
              {spacesFor(form, 'IDEA')}
            </>
          )}
        </ReasonForm>
      )}
      <ReasonForm
        id="split"
        intent="split"
        label={t('idea.split')}
        hidden={hidden}
        open={wanted !== null}
        withoutReason
      >
        {(form) => (
          <>
            <p>{t('idea.splitNote')}</p>
            <TextField
              name="place"
              label={t('idea.splitFrom')}
              hint={t('idea.splitFromHint')}
              defaultValue={form.values.place ?? wanted ?? undefined}
              error={form.errors.fields?.postId}
              required
            />
            <TextField
              name="title"
              label={t('ask.titleIDEA')}
              defaultValue={form.values.title}
              error={form.errors.fields?.title}
              maxLength={150}
              required
            />
            {spacesFor(form, 'IDEA')}
          </>
        )}
      </ReasonForm>
    </>
  );
}
