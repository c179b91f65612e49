import { ActButton } from '../design/ActButton.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { SelectField, TextField } from '../design/Field.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { Section } from '../design/Section.tsx';
import { StateLine } from '../design/StateLine.tsx';
import { AdminTabs, adminParts } from '../features/admin/AdminTabs.tsx';
import { requireAdmin } from '../features/admin/require-admin.ts';
import { SaveForm } from '../features/admin/SaveForm.tsx';
import { ideaMeanings } from '../features/ideas/idea-filters.ts';
import { IdeaStatusFragment, ideaShapes, useIdeaStatusName } from '../features/ideas/idea-status.ts';
import { statusActions } from '../features/ideas/status-actions.ts';
import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { RouteForm } from '../routing/RouteForm.tsx';
import { type RouteFormState, useRouteForm } from '../routing/use-route-form.ts';
import { languageNames, languages } from '../words/languages.ts';
import { useWords } from '../words/words.ts';

const AdminIdeasQuery = graphql(
  `
    query AdminIdeas {
      allIdeaStatuses {
        ...IdeaStatus
        roadmap
        isRetired
      }
    }
  `,
  [IdeaStatusFragment],
);

type Status = NonNullable<ResultOf<typeof AdminIdeasQuery>['allIdeaStatuses']>[number];

export const route = defineRoute({
  async load({ client }) {
    await requireAdmin(client, adminParts.ideas);
    return (await client.query(AdminIdeasQuery, {})).allIdeaStatuses ?? [];
  },
  action: statusActions,
  meta: ({ t }) => ({ title: t('admin.ideas'), hidden: true }),
  Page: function AdminIdeas({ data: statuses }) {
    const t = useWords();
    const given = statuses.filter(({ isRetired }) => !isRetired);
    const retired = statuses.filter(({ isRetired }) => isRetired);
    return (
      <Main>
        <AdminTabs current="ideas" />
        <Section airy title={t('idea.statuses')}>
          <p className="quiet">{t('idea.statusesNote')}</p>
          {given.map((status, place) => (
            <StatusForm
              key={status.key}
              status={status}
              above={given[place - 1]?.key}
              // Below the next one is above the one after it.
              below={place < given.length - 1 ? (given[place + 2]?.key ?? '') : undefined}
            />
          ))}
        </Section>
        <Section airy title={t('idea.newStatus')}>
          <NewStatus key={statuses.length} />
        </Section>
        {retired.length > 0 && (
          <Section title={t('idea.retired')}>
            {retired.map((status) => (
              <StatusForm key={status.key} status={status} />
            ))}
          </Section>
        )}
      </Main>
    );
  },
});

interface StatusFormParts {
  status: Status;
  /** The one above it; the one that follows the one below it, nothing at the end. */
  above?: string;
  below?: string;
}

function StatusForm({ status, above, below }: StatusFormParts) {
  const form = useRouteForm('status', `status-${status.key}`);
  const t = useWords();
  const nameOf = useIdeaStatusName();
  const name = nameOf(status);
  return (
    <Disclosure
      row
      open={form.errors.message !== undefined || form.errors.fields !== undefined || undefined}
      summary={
        <span>
          <StateLine kind={ideaShapes[status.meaning]}>{name}</StateLine>{' '}
          <span className="quiet">{t(`idea.means_${status.meaning}`)}</span>
        </span>
      }
    >
      <SaveForm
        form={form}
        act={t('settings.save')}
        saved={t('idea.statusSaved')}
        hidden={{ key: status.key }}
      >
        <StatusFields form={form} status={status} />
      </SaveForm>
      {above && <Act intent="place" status={status} value={above} label={t('admin.moveUp', { name })} />}
      {below !== undefined && (
        <Act intent="place" status={status} value={below} label={t('admin.moveDown', { name })} />
      )}
      <Act
        intent="retire"
        status={status}
        value={status.isRetired ? 'no' : 'yes'}
        label={status.isRetired ? t('idea.giveAgain') : t('idea.retire')}
      />
    </Disclosure>
  );
}

interface ActParts {
  intent: 'place' | 'retire';
  status: Status;
  value: string;
  label: string;
}

function Act({ intent, status, value, label }: ActParts) {
  const form = useRouteForm(intent, `${intent}-${status.key}-${value}`);
  return (
    <RouteForm form={form} hidden={{ key: status.key, value }}>
      <ActButton>{label}</ActButton>
      {form.errors.message && <p role="alert">{form.errors.message}</p>}
    </RouteForm>
  );
}

function NewStatus() {
  const form = useRouteForm('create');
  const t = useWords();
  return (
    <SaveForm form={form} act={t('idea.makeStatus')}>
      <StatusFields form={form} />
    </SaveForm>
  );
}

function StatusFields({ form, status }: { form: RouteFormState; status?: Status }) {
  const t = useWords();
  const names = (status?.names ?? {}) as Record<string, string>;
  const { fields } = form.errors;
  return (
    <>
      {languages.map((language) => (
        <TextField
          key={language}
          name={`name_${language}`}
          label={t('idea.nameIn', { language: languageNames[language] })}
          defaultValue={form.values[`name_${language}`] ?? names[language] ?? ''}
          error={fields?.[`name_${language}`]}
          lang={language}
          maxLength={40}
        />
      ))}
      <SelectField
        name="meaning"
        label={t('idea.meaning')}
        hint={t('idea.meaningHint')}
        error={fields?.meaning}
        defaultValue={form.values.meaning ?? status?.meaning ?? 'OPEN'}
        options={ideaMeanings.map((one) => ({ value: one, label: t(`idea.means_${one}`) }))}
      />
      <SelectField
        name="roadmap"
        label={t('idea.roadmap')}
        defaultValue={form.values.roadmap ?? status?.roadmap ?? ''}
        options={[
          { value: '', label: t('idea.notOnRoadmap') },
          ...(['NOW', 'NEXT', 'LATER', 'SHIPPED'] as const).map((one) => ({
            value: one,
            label: t(`idea.column_${one}`),
          })),
        ]}
      />
    </>
  );
}
