import type { initGraphQLTada, readFragment as readFragmentOfTada } from 'gql.tada';
import type { introspection } from '../generated/graphql-env.d.ts';
import { type WrittenDocument, writeDocument } from './written-document.ts';

/** The types are gql.tada's; its own code would bring a GraphQL parser into every page. */
type Tada = ReturnType<
  typeof initGraphQLTada<{ introspection: introspection; scalars: { DateTime: string; ID: string } }>
>;

/** Writes a query, mutation or fragment whose types follow from the API's schema. */
export const graphql = writeDocument as unknown as Tada;

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';

/** Opens what a parent handed on unopened: what a component's own fragment asked for. */
export const readFragment = ((_fragment: WrittenDocument, data: unknown) =>
  data) as unknown as typeof readFragmentOfTada;
