import type { ResultOf } from '../../graphql/graphql.ts';
import type { TopicChoice } from './BoardFilter.tsx';
import type { BoardTopic } from './board-lists.ts';
import type { BoardQuery } from './board-query.ts';

type Catalogue = Pick<ResultOf<typeof BoardQuery>, 'categories' | 'products'>;

/** Everything that one can choose a board of; a tag is among it while it is chosen. */
export function topicChoices({ categories, products }: Catalogue, topic: BoardTopic): TopicChoice[] {
  return [
    ...categories
      .flatMap((category) => [category, ...category.children])
      .map(({ slug, name }) => ({ topic: { kind: 'category' as const, name: slug }, label: name })),
    ...products.map(({ slug, name }) => ({ topic: { kind: 'product' as const, name: slug }, label: name })),
    ...(topic?.kind === 'tag' ? [{ topic, label: topic.name }] : []),
  ];
}
