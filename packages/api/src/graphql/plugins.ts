import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { DomainError } from '../kernel/errors/index.ts';
import type { Context } from './context.ts';

type Options = { production: boolean; onBug(error: unknown, about: { requestId: string }): void };

/** What guards every GraphQL request. */
export function graphqlPlugins({ onBug }: Options): Plugin<Context>[] {
  return [maskBugs(onBug)];
}

/** Refusals and mistakes in the request pass; anything else is a bug: told to the operator, masked to the client. */
function maskBugs(onBug: Options['onBug']): Plugin<Context> {
  return {
    onExecute: ({ args }) => ({
      onExecuteDone: ({ result, setResult }) => {
        if (Symbol.asyncIterator in result || !result.errors) return;
        const requestId = (args.contextValue as Context).requestId;
        setResult({
          ...result,
          errors: result.errors.map((error) => {
            const cause = error.originalError;
            if (cause instanceof DomainError) {
              return new GraphQLError(cause.message, {
                nodes: error.nodes,
                path: error.path,
                extensions: { code: cause.code },
              });
            }
            if (!cause || cause instanceof GraphQLError) return error;
            onBug(cause, { requestId });
            return new GraphQLError('Something went wrong on our side.', {
              nodes: error.nodes,
              path: error.path,
              extensions: { code: 'BUG', requestId },
            });
          }),
        });
      },
    }),
  };
}
