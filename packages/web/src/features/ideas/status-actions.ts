import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { languages } from '../../words/languages.ts';
import { ideaMeanings } from './idea-filters.ts';

const CreateIdeaStatus = graphql(
  `
    mutation CreateIdeaStatus(
      $names: [IdeaStatusNameInput!]!
      $meaning: IdeaMeaning!
      $roadmap: RoadmapColumn
      $idempotencyKey: String
    ) {
      createIdeaStatus(
        input: { names: $names, meaning: $meaning, roadmap: $roadmap, idempotencyKey: $idempotencyKey }
      ) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const UpdateIdeaStatus = graphql(
  `
    mutation UpdateIdeaStatus(
      $key: String!
      $names: [IdeaStatusNameInput!]!
      $meaning: IdeaMeaning!
      $roadmap: RoadmapColumn
    ) {
      updateIdeaStatus(input: { key: $key, names: $names, meaning: $meaning, roadmap: $roadmap }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const PlaceIdeaStatus = graphql(
  `
    mutation PlaceIdeaStatus($key: String!, $beforeKey: String) {
      placeIdeaStatus(input: { key: $key, beforeKey: $beforeKey }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const RetireIdeaStatus = graphql(
  `
    mutation RetireIdeaStatus($key: String!, $retired: Boolean!) {
      retireIdeaStatus(input: { key: $key, retired: $retired }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const columns = ['NOW', 'NEXT', 'LATER', 'SHIPPED'] as const;

const written = (form: FormData) => ({
  names: languages.map((language) => ({ language, name: String(form.get(`name_${language}`) ?? '') })),
  meaning: ideaMeanings.find((one) => one === form.get('meaning')) ?? 'OPEN',
  roadmap: columns.find((one) => one === form.get('roadmap')) ?? null,
});

/** What admins do with the statuses of ideas, by the intent of the form. */
export const statusActions = {
  async create({ client, form, t }: ActionArguments) {
    const idempotencyKey = String(form.get('idempotencyKey') ?? '') || null;
    const { createIdeaStatus } = await client.mutate(CreateIdeaStatus, { ...written(form), idempotencyKey });
    return isRefusal(createIdeaStatus) ? refusedBy(createIdeaStatus, form, t) : done();
  },
  async status({ client, form, t }: ActionArguments) {
    const variables = { key: String(form.get('key')), ...written(form) };
    const { updateIdeaStatus } = await client.mutate(UpdateIdeaStatus, variables);
    return isRefusal(updateIdeaStatus) ? refusedBy(updateIdeaStatus, form, t) : done();
  },
  async place({ client, form, t }: ActionArguments) {
    const variables = { key: String(form.get('key')), beforeKey: String(form.get('value')) || null };
    const { placeIdeaStatus } = await client.mutate(PlaceIdeaStatus, variables);
    return isRefusal(placeIdeaStatus) ? refusedBy(placeIdeaStatus, form, t) : done();
  },
  async retire({ client, form, t }: ActionArguments) {
    const variables = { key: String(form.get('key')), retired: form.get('value') === 'yes' };
    const { retireIdeaStatus } = await client.mutate(RetireIdeaStatus, variables);
    return isRefusal(retireIdeaStatus) ? refusedBy(retireIdeaStatus, form, t) : done();
  },
};
