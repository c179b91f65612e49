import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done, refused } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { adminParts } from './AdminTabs.tsx';
import { tagPlace } from './tag-place.ts';

const UpdateTag = graphql(
  `
    mutation UpdateTag($input: UpdateTagInput!) {
      updateTag(input: $input) {
        ...Refusal
        ... on Tag {
          name
        }
      }
    }
  `,
  [RefusalFragment],
);

const AddTagSynonym = graphql(
  `
    mutation AddTagSynonym($input: AddTagSynonymInput!) {
      addTagSynonym(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const RemoveTagSynonym = graphql(
  `
    mutation RemoveTagSynonym($input: RemoveTagSynonymInput!) {
      removeTagSynonym(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const MergeTag = graphql(
  `
    mutation MergeTag($input: MergeTagInput!) {
      mergeTag(input: $input) {
        ...Refusal
        ... on Tag {
          name
        }
      }
    }
  `,
  [RefusalFragment],
);

const DeleteTag = graphql(
  `
    mutation DeleteTag($input: DeleteTagInput!) {
      deleteTag(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const TagNumber = graphql(`
  query TagNumber($name: String!) {
    tag(name: $name) {
      number
    }
  }
`);

const tagIn = (form: FormData) => Number(textIn(form, 'number')) || 0;

/** What can be done about a tag. */
export const tagActions = {
  async update({ client, form, t }: ActionArguments) {
    const input = {
      tagId: tagIn(form),
      name: textIn(form, 'name'),
      description: textIn(form, 'description'),
    };
    const { updateTag: result } = await client.mutate(UpdateTag, { input });
    return isRefusal(result) ? refusedBy(result, form, t) : redirect(`${tagPlace(result.name)}#update-saved`);
  },
  async addSynonym({ client, form, t }: ActionArguments) {
    const input = { tagId: tagIn(form), name: textIn(form, 'name') };
    const { addTagSynonym: result } = await client.mutate(AddTagSynonym, { input });
    return isRefusal(result) ? refusedBy(result, form, t) : done('#addSynonym-saved');
  },
  async removeSynonym({ client, form, t }: ActionArguments) {
    const input = { tagId: tagIn(form), name: textIn(form, 'name') };
    const { removeTagSynonym: result } = await client.mutate(RemoveTagSynonym, { input });
    return isRefusal(result) ? refusedBy(result, form, t) : done();
  },
  async delete({ client, form, t }: ActionArguments) {
    const { deleteTag: result } = await client.mutate(DeleteTag, { input: { tagId: tagIn(form) } });
    return isRefusal(result) ? refusedBy(result, form, t) : redirect(adminParts.tags);
  },
  async merge({ client, form, t }: ActionArguments) {
    const { tag } = await client.query(TagNumber, { name: textIn(form, 'into').trim() });
    if (tag === null) return refused(form, { fields: { into: t('admin.noSuchTag') } });
    const input = { tagId: tagIn(form), intoTagId: tag.number };
    const { mergeTag: result } = await client.mutate(MergeTag, { input });
    return isRefusal(result) ? refusedBy(result, form, t) : redirect(tagPlace(result.name));
  },
};
