import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { DomainError } from '../kernel/errors/index.ts';
import type { Context } from './context.ts';
import { limitDocument } from './limit-document.ts';
import { maximumDocumentLength, maximumTokens } from './limits.ts';

type OnBug = (error: unknown, about: { requestId: string }) => void;

/** What guards every GraphQL request. */
export function graphqlPlugins({
  production,
  onBug,
}: {
  production: boolean;
  onBug: OnBug;
}): Plugin<Context>[] {
  return [limitText, limitAsked, ...(production ? [hideSuggestions] : []), maskBugs(onBug)];
}

/** Refuses a document by its length, before it is parsed, and stops the parser at its last token. */
const limitText: Plugin<Context> = {
  onParams: ({ params }) => {
    if ((params.query?.length ?? 0) > maximumDocumentLength) {
      throw new GraphQLError(`A document may have at most ${maximumDocumentLength} characters.`, {
        extensions: { code: 'DOCUMENT_TOO_LARGE', http: { status: 400 } },
      });
    }
  },
  onParse: ({ params, parseFn, setParseFn }) => {
    setParseFn((source, options) =>
      parseFn(source, { ...params.options, ...options, maxTokens: maximumTokens }),
    );
  },
};

/** Refuses what asks for too much, before it is executed. */
const limitAsked: Plugin<Context> = {
  onValidate: ({ addValidationRule }) => addValidationRule(limitDocument),
};

/** Names that nobody was told of are not given away by a typing mistake. */
const hideSuggestions: Plugin<Context> = {
  onValidate:
    () =>
    ({ valid, result, setResult }) => {
      if (!valid) setResult((result as GraphQLError[]).map(withoutSuggestion));
    },
  ...onResults((result) => ({ ...result, errors: result.errors?.map(withoutSuggestion) })),
};

function withoutSuggestion(error: GraphQLError): GraphQLError {
  const message = error.message.replace(/ ?Did you mean [^?]*\?/g, '');
  if (message === error.message) return error;
  const { nodes, source, positions, path, originalError, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}

/** Refusals and mistakes in the request pass; anything else is a bug: told to the operator, masked to the client. */
function maskBugs(onBug: OnBug): Plugin<Context> {
  return onResults((result, { requestId }) => ({
    ...result,
    errors: result.errors?.map((error) => masked(error, requestId, onBug)),
  }));
}

/** Changes results that have errors: of queries and mutations, of streams that cannot begin, of each that one carries. */
function onResults(
  change: (result: ExecutionResult, context: Context) => ExecutionResult,
): Pick<Plugin<Context>, 'onExecute' | 'onSubscribe'> {
  const changed = (args: { contextValue?: unknown }, { result, setResult }: Settable) => {
    if (!(Symbol.asyncIterator in result) && result.errors) {
      setResult(change(result, args.contextValue as Context));
    }
  };
  return {
    onExecute: ({ args }) => ({ onExecuteDone: (settable) => changed(args, settable as Settable) }),
    onSubscribe: ({ args }) => ({
      onSubscribeResult: (settable) => {
        changed(args, settable as Settable);
        return { onNext: (next) => changed(args, next as Settable) };
      },
    }),
  };
}

type Settable = {
  result: ExecutionResult | AsyncIterable<ExecutionResult>;
  setResult(result: ExecutionResult): void;
};

function masked(error: GraphQLError, requestId: string, onBug: OnBug): GraphQLError {
  const { originalError: cause, nodes, path } = error;
  if (cause instanceof DomainError) {
    return new GraphQLError(cause.message, { nodes, path, extensions: { code: cause.code } });
  }
  if (!cause || cause instanceof GraphQLError) return error;
  if (isUnstorable(cause)) {
    const message = 'Take out the character U+0000: no text has it.';
    return new GraphQLError(message, { nodes, path, extensions: { code: 'INVALID' } });
  }
  onBug(cause, { requestId });
  const extensions = { code: 'BUG', requestId };
  return new GraphQLError('Something went wrong on our side.', { nodes, path, extensions });
}

/** Whether the database could not even compare with a text; those that are kept are checked before. */
function isUnstorable(cause: Error): boolean {
  const { meta } = cause as { meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } };
  return meta?.driverAdapterError?.cause?.originalCode === '22021';
}
