import { ActButton } from '../design/ActButton.tsx';
import { Choice } from '../design/Choice.tsx';
import { Empty } from '../design/Empty.tsx';
import { SelectField, TextArea, TextField } from '../design/Field.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { LineRow, LineRows } from '../design/LineRow.tsx';
import { Meta } from '../design/Meta.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Section } from '../design/Section.tsx';
import { StateLine } from '../design/StateLine.tsx';
import { Time } from '../design/Time.tsx';
import { AdminTabs, adminParts } from '../features/admin/AdminTabs.tsx';
import { announcementActions } from '../features/admin/announcement-actions.ts';
import { SaveForm } from '../features/admin/SaveForm.tsx';
import { requireStaff } from '../features/desk/require-staff.ts';
import { useViewer } from '../features/frame/use-viewer.ts';
import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { RouteForm } from '../routing/RouteForm.tsx';
import { useRouteForm } from '../routing/use-route-form.ts';
import { languageNames, languages } from '../words/languages.ts';
import { useWords } from '../words/words.ts';

const AdminAnnouncementsQuery = graphql(`
  query AdminAnnouncements {
    allAnnouncements {
      number
      kind
      text
      audience
      createdAt
      endedAt
      product {
        name
      }
    }
    products {
      number
      name
    }
  }
`);

type Data = ResultOf<typeof AdminAnnouncementsQuery>;

export const route = defineRoute({
  async load({ client }) {
    await requireStaff(client, adminParts.announcements);
    return client.query(AdminAnnouncementsQuery, {});
  },
  action: announcementActions,
  meta: ({ t }) => ({ title: t('admin.announcements'), hidden: true }),
  Page: function AdminAnnouncements({ data }) {
    const t = useWords();
    const viewer = useViewer();
    return (
      <Main>
        {viewer?.role === 'ADMIN' ? (
          <AdminTabs current="announcements" />
        ) : (
          <PageHead title={t('admin.announcements')} />
        )}
        <Section airy title={t('admin.announce')}>
          <AnnounceForm products={data.products} />
        </Section>
        <Section title={t('admin.told')}>
          {data.allAnnouncements.length === 0 && <Empty title={t('admin.nothingTold')} />}
          <LineRows>
            {data.allAnnouncements.map((one) => (
              <Told key={one.number} announcement={one} />
            ))}
          </LineRows>
        </Section>
      </Main>
    );
  },
});

function Told({ announcement }: { announcement: Data['allAnnouncements'][number] }) {
  const { number, kind, text, product, createdAt, endedAt } = announcement;
  const form = useRouteForm(endedAt === null ? 'end' : 'resume', `told-${number}`);
  const t = useWords();
  return (
    <LineRow
      end={
        <RouteForm form={form} hidden={{ number }}>
          <ActButton>{endedAt === null ? t('admin.end') : t('admin.resume')}</ActButton>
        </RouteForm>
      }
    >
      <p>{text}</p>
      <Meta small>
        <StateLine kind={kind === 'KNOWN_ISSUE' ? 'warning' : 'official'}>{t(`admin.kind${kind}`)}</StateLine>
        {product && t('admin.toOwners', { product: product.name })}
        <Time at={createdAt} as="day" />
        {endedAt !== null && t('admin.ended')}
      </Meta>
    </LineRow>
  );
}

function AnnounceForm({ products }: Pick<Data, 'products'>) {
  const form = useRouteForm('announce');
  const t = useWords();
  const { values } = form;
  const { fields } = form.errors;
  return (
    <SaveForm form={form} go act={t('admin.announceAct')} saved={t('admin.announced')}>
      <Choice
        legend={t('admin.what')}
        name="kind"
        defaultValue={values.kind ?? 'KNOWN_ISSUE'}
        options={(['KNOWN_ISSUE', 'NEWS'] as const).map((kind) => ({
          value: kind,
          label: t(`admin.kind${kind}`),
        }))}
      />
      <TextArea
        name="text"
        rows={3}
        label={t('admin.text')}
        hint={t('admin.textHint')}
        defaultValue={values.text}
        error={fields?.text}
        maxLength={400}
        required
      />
      <TextField
        name="path"
        label={t('admin.path')}
        hint={t('admin.pathHint')}
        defaultValue={values.path}
        error={fields?.path}
        autoCapitalize="none"
      />
      {products.length > 0 && (
        <SelectField
          name="productId"
          label={t('admin.toWhom')}
          defaultValue={values.productId ?? ''}
          options={[
            { value: '', label: t('admin.toAll') },
            ...products.map(({ number, name }) => ({
              value: String(number),
              label: t('admin.toOwners', { product: name }),
            })),
          ]}
        />
      )}
      <SelectField
        name="language"
        label={t('admin.onPages')}
        defaultValue={values.language ?? ''}
        options={[
          { value: '', label: t('admin.allLanguages') },
          ...languages.map((code) => ({ value: code, label: languageNames[code] })),
        ]}
      />
      <SelectField
        name="audience"
        label={t('admin.read')}
        defaultValue={values.audience ?? 'public'}
        options={(['public', 'members', 'staff', 'moderators'] as const).map((one) => ({
          value: one,
          label: t(`admin.audience_${one}`),
        }))}
      />
    </SaveForm>
  );
}
