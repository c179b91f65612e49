import { getDatamodel, type PrismaTypes } from '@embassy/database';
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import WithInputPlugin from '@pothos/plugin-with-input';
import { GraphQLError } from 'graphql';
import type { Context } from './context.ts';
import { decodeNodeId } from './decode-node-id.ts';
import { complexityLimits } from './limits.ts';

export type SchemaTypes = {
  PrismaTypes: PrismaTypes;
  Context: Context;
  Scalars: {
    DateTime: { Input: Date; Output: Date };
    JSON: { Input: unknown; Output: unknown };
    ID: { Input: string; Output: string | number };
  };
  DefaultFieldNullability: false;
  DefaultInputFieldRequiredness: true;
};

const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Where every room declares its types and fields. The first plugin is the outermost wrapper. */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ComplexityPlugin, ErrorsPlugin, WithInputPlugin, RelayPlugin, DataloaderPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  defaultInputFieldRequiredness: true,
  prisma: {
    client: ({ db }) => db,
    dmmf: getDatamodel(),
    exposeDescriptions: false,
  },
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    decodeGlobalID: decodeNodeId,
    // The connection has multiplied by its page already.
    edgesFieldOptions: {
      description: 'What is on the page, in its order.',
      complexity: { field: 0, multiplier: 1 },
    },
    idFieldOptions: { description: 'The id across all types, for `node`.' },
    cursorFieldOptions: { description: 'Where it stands in the list, for `after` and `before`.' },
    nodeFieldOptions: { description: 'The thing itself.' },
    nodeTypeOptions: { description: 'Whatever has an id across all types.' },
    nodeQueryOptions: {
      description: 'One thing by its id across all types, when you may read it.',
      args: { id: { description: 'The id, as its field `id` gave it.' } },
    },
    nodesQueryOptions: {
      description: 'Several of them, at most 100; null for what is absent or hidden.',
      // Each is a query of its own.
      complexity: ({ ids }) => ({ field: 100 * ids.length, multiplier: ids.length }),
      args: { ids: { description: 'The ids, as their fields `id` gave them.' } },
    },
    pageInfoFieldOptions: { description: 'What lies before and after the page.' },
    pageInfoTypeOptions: { description: 'What lies before and after a page.' },
    hasNextPageFieldOptions: { description: 'Whether more follows.' },
    hasPreviousPageFieldOptions: { description: 'Whether more comes before.' },
    startCursorFieldOptions: { description: 'The first cursor of the page, for `before`.' },
    endCursorFieldOptions: { description: 'The last cursor of the page, for `after`.' },
    firstArgOptions: { description: 'How many from the beginning, 1 to 100; 20 when absent.' },
    lastArgOptions: { description: 'How many from the end, 1 to 100.' },
    afterArgOptions: { description: 'Only what follows this cursor.' },
    beforeArgOptions: { description: 'Only what comes before this cursor.' },
  },
  withInput: {
    argOptions: { description: 'What it takes.' },
    typeOptions: {
      name: ({ fieldName }) => `${capitalised(fieldName)}Input`,
      description: 'What the mutation of the same name takes.',
    },
  },
  errors: {
    defaultTypes: [],
    directResult: true,
    defaultUnionOptions: {
      name: ({ fieldName }) => `${capitalised(fieldName)}Result`,
      description: 'What the mutation made or changed, or why it was refused.',
    },
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 5,
    limit: complexityLimits,
    complexityError: (kind) =>
      new GraphQLError(`The request is too large: its ${kind.toLowerCase()} is over the limit.`, {
        extensions: { code: 'DOCUMENT_TOO_LARGE' },
      }),
  },
});

builder.queryType({ description: 'What can be read.' });
builder.mutationType({
  description: 'What can be changed. Each answers with a union: the result or a typed refusal.',
});

builder.scalarType('DateTime', {
  description: 'A moment in UTC, as ISO 8601 text.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const date = new Date(String(value));
    if (Number.isNaN(date.getTime()))
      throw new TypeError('DateTime wants ISO 8601, as in 2026-11-21T09:00:00Z.');
    return date;
  },
});

builder.scalarType('JSON', {
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: (value) => value,
});
