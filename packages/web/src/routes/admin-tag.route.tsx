import { ActButton } from '../design/ActButton.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { TextArea, TextField } from '../design/Field.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { LineRow, LineRows } from '../design/LineRow.tsx';
import { Section } from '../design/Section.tsx';
import { AdminTabs, adminParts } from '../features/admin/AdminTabs.tsx';
import { requireAdmin } from '../features/admin/require-admin.ts';
import { SaveForm } from '../features/admin/SaveForm.tsx';
import { tagActions } from '../features/admin/tag-actions.ts';
import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { RouteForm } from '../routing/RouteForm.tsx';
import { useRouteForm } from '../routing/use-route-form.ts';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

const AdminTagQuery = graphql(`
  query AdminTag($name: String!) {
    tag(name: $name) {
      number
      name
      description
      threadCount
      synonyms
    }
  }
`);

type Tag = NonNullable<ResultOf<typeof AdminTagQuery>['tag']>;

export const route = defineRoute({
  async load({ client, params }) {
    await requireAdmin(client, adminParts.tags);
    const { tag } = await client.query(AdminTagQuery, { name: params.name ?? '' });
    if (tag === null) throw notFound();
    return tag;
  },
  action: tagActions,
  meta: ({ data }) => ({ title: data.name, hidden: true }),
  Page: function AdminTag({ data: tag }) {
    const t = useWords();
    const format = useFormat();
    return (
      <Main>
        <AdminTabs current="tags" />
        <Section
          airy
          title={tag.name}
          aside={t('admin.threads', { count: tag.threadCount, shown: format.compactNumber(tag.threadCount) })}
        >
          <Names tag={tag} />
        </Section>
        <Section airy title={t('admin.synonyms')}>
          <Synonyms tag={tag} />
        </Section>
        <Section airy title={t('admin.merge')}>
          <Merge tag={tag} />
        </Section>
        <Section>
          <Delete tag={tag} />
        </Section>
      </Main>
    );
  },
});

function Names({ tag: { number, name, description } }: { tag: Tag }) {
  const form = useRouteForm('update');
  const t = useWords();
  const { fields } = form.errors;
  return (
    <SaveForm form={form} go act={t('settings.save')} saved={t('settings.saved')} hidden={{ number }}>
      <TextField
        name="name"
        label={t('admin.name')}
        hint={t('admin.renameHint')}
        defaultValue={form.values.name ?? name}
        error={fields?.name}
        autoCapitalize="none"
        required
      />
      <TextArea
        name="description"
        rows={2}
        label={t('admin.tagUse')}
        defaultValue={form.values.description ?? description}
        error={fields?.description}
        maxLength={500}
      />
    </SaveForm>
  );
}

function Synonyms({ tag: { number, synonyms } }: { tag: Tag }) {
  const form = useRouteForm('addSynonym');
  const t = useWords();
  return (
    <>
      <LineRows>
        {synonyms.map((name) => (
          <LineRow key={name} end={<RemoveSynonym number={number} name={name} />}>
            {name}
          </LineRow>
        ))}
      </LineRows>
      <SaveForm form={form} act={t('admin.addSynonym')} saved={t('settings.saved')} hidden={{ number }}>
        <TextField
          name="name"
          label={t('admin.synonym')}
          hint={t('admin.synonymHint')}
          defaultValue={form.values.name}
          error={form.errors.fields?.name}
          autoCapitalize="none"
          required
        />
      </SaveForm>
    </>
  );
}

function RemoveSynonym({ number, name }: { number: number; name: string }) {
  const form = useRouteForm('removeSynonym', `remove-${name}`);
  const t = useWords();
  return (
    <RouteForm form={form} hidden={{ number, name }}>
      <ActButton icon="close">{t('admin.remove')}</ActButton>
    </RouteForm>
  );
}

function Merge({ tag: { number, name } }: { tag: Tag }) {
  const form = useRouteForm('merge');
  const t = useWords();
  return (
    <SaveForm form={form} act={t('admin.mergeAct')} hidden={{ number }}>
      <TextField
        name="into"
        label={t('admin.mergeInto')}
        hint={t('admin.mergeHint', { name })}
        defaultValue={form.values.into}
        error={form.errors.fields?.into}
        autoCapitalize="none"
        required
      />
    </SaveForm>
  );
}

function Delete({ tag: { number, name, threadCount } }: { tag: Tag }) {
  const form = useRouteForm('delete');
  const t = useWords();
  return (
    <Disclosure row summary={t('admin.deleteTag')} open={form.errors.message !== undefined || undefined}>
      <SaveForm form={form} danger act={t('admin.deleteTagAct', { name })} hidden={{ number }}>
        <p>{t('admin.deleteTagHint', { count: threadCount })}</p>
      </SaveForm>
    </Disclosure>
  );
}
