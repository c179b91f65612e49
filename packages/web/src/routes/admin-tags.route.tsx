import { Link } from 'react-router';
import { Button, ButtonLink } from '../design/Button.tsx';
import { Empty } from '../design/Empty.tsx';
import { TextField } from '../design/Field.tsx';
import { FormStack } from '../design/FormStack.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { LineRow, LineRows } from '../design/LineRow.tsx';
import { Meta } from '../design/Meta.tsx';
import { Section } from '../design/Section.tsx';
import { AdminTabs, adminParts } from '../features/admin/AdminTabs.tsx';
import { requireAdmin } from '../features/admin/require-admin.ts';
import { tagPlace } from '../features/admin/tag-place.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

const AdminTagsQuery = graphql(`
  query AdminTags($prefix: String) {
    tags(prefix: $prefix) {
      number
      name
      threadCount
      synonyms
    }
  }
`);

export const route = defineRoute({
  async load({ client, url }) {
    await requireAdmin(client, adminParts.tags);
    const prefix = url.searchParams.get('prefix')?.trim() ?? '';
    return { prefix, ...(await client.query(AdminTagsQuery, { prefix: prefix || null })) };
  },
  meta: ({ t }) => ({ title: t('admin.tags'), hidden: true }),
  Page: function AdminTags({ data: { prefix, tags } }) {
    const t = useWords();
    const format = useFormat();
    return (
      <Main>
        <AdminTabs current="tags" />
        <Section airy>
          <form method="get">
            <FormStack narrow acts={<Button>{t('admin.find')}</Button>}>
              <TextField
                name="prefix"
                label={t('admin.tagPrefix')}
                hint={t('admin.tagsHint')}
                defaultValue={prefix}
                autoCapitalize="none"
              />
            </FormStack>
          </form>
          {tags.length === 0 && (
            <Empty title={prefix === '' ? t('admin.noTagsYet') : t('admin.noTags')}>
              {prefix !== '' && <ButtonLink to={adminParts.tags}>{t('admin.allTags')}</ButtonLink>}
            </Empty>
          )}
          <LineRows>
            {tags.map(({ number, name, threadCount, synonyms }) => (
              <LineRow
                key={number}
                end={t('admin.threads', { count: threadCount, shown: format.compactNumber(threadCount) })}
              >
                <Link className="link" to={tagPlace(name)}>
                  {name}
                </Link>
                {synonyms.length > 0 && <Meta small>{synonyms.join(', ')}</Meta>}
              </LineRow>
            ))}
          </LineRows>
        </Section>
      </Main>
    );
  },
});
