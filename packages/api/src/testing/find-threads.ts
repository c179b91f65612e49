import { expect } from 'vitest';
import type { Asked } from './test-api.ts';

type Parts = { text: string; isMatch: boolean }[];

/** What a search answered, flattened for tests. */
export type FoundThreads = {
  total: number;
  numbers: number[];
  titles: Parts[];
  excerpts: Parts[];
  /** Numbers and roles of the posts that the excerpts are from. */
  posts: ({ number: number; role: string } | null)[];
  facets: Record<'kind' | 'category' | 'product' | 'tag' | 'language' | 'solved', [unknown, number][]>;
  next: string | null;
  searchId: string | null;
  words: string;
  correction: string | null;
  isCapped: boolean;
  isResting: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at any part of what was understood.
  filters: any;
};

const document = `query ($text: String!, $first: Int, $after: String, $sort: SearchSort, $kind: ThreadKind, $categoryId: Int,
    $tagId: Int, $tag: String, $productId: Int, $language: String, $solved: Boolean, $author: String) {
  search(text: $text, first: $first, after: $after, sort: $sort, kind: $kind, categoryId: $categoryId, tagId: $tagId,
      tag: $tag, productId: $productId, language: $language, solved: $solved, author: $author) {
    totalCount isCapped isResting searchId words correction
    filters { kind sort solved language category { slug } product { slug } tags { name } author { handle } unknown { key value } }
    facets {
      kind { value count } category { category { name } count } product { product { name } count }
      tag { tag { name } count } language { value count } solved { value count }
    }
    edges { cursor node {
      thread { number title author { handle } } title { text isMatch } excerpt { text isMatch } post { number role }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Searches as whoever `asker` is, through GraphQL, with everything that a search can tell. */
export async function findThreads(
  asker: { ask(query: string, variables?: object): Promise<Asked> },
  text: string,
  options: object = {},
): Promise<FoundThreads> {
  const { data, errors } = await asker.ask(document, { text, ...options });
  expect(errors).toBeUndefined();
  const { totalCount: total, edges, pageInfo, facets, ...rest } = data.search;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the document above.
  const nodes = edges.map(({ node }: any) => node);
  const counted = (values: { count: number }[], nameOf: (value: never) => unknown) =>
    values.map((value) => [nameOf(value as never), value.count] as [unknown, number]);
  return {
    ...rest,
    total,
    numbers: nodes.map((node: { thread: { number: number } }) => node.thread.number),
    titles: nodes.map((node: { title: Parts }) => node.title),
    excerpts: nodes.map((node: { excerpt: Parts }) => node.excerpt),
    posts: nodes.map((node: { post: null }) => node.post),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    facets: {
      kind: counted(facets.kind, ({ value }: { value: string }) => value),
      category: counted(facets.category, ({ category }: { category: { name: string } }) => category.name),
      product: counted(facets.product, ({ product }: { product: { name: string } }) => product.name),
      tag: counted(facets.tag, ({ tag }: { tag: { name: string } }) => tag.name),
      language: counted(facets.language, ({ value }: { value: string }) => value),
      solved: counted(facets.solved, ({ value }: { value: boolean }) => value),
    },
  };
}
