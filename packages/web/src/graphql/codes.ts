import { graphql } from './graphql.ts';

/** Why something was refused, as the API names it. */
export type ErrorCode = ReturnType<typeof graphql.scalar<'ErrorCode'>>;

/** What is wrong with a field, as the API names it. */
export type IssueCode = ReturnType<typeof graphql.scalar<'IssueCode'>>;

/** To be spread into every mutation: all that is needed to tell why it was refused. */
export const RefusalFragment = graphql(`
  fragment Refusal on Error @_unmask {
    __typename
    code
    ... on InvalidError {
      issues {
        field
        code
        limit
      }
    }
    ... on LimitReachedError {
      retryAfterSeconds
      perDay
    }
    ... on ConflictError {
      currentVersion
      currentText
    }
  }
`);
