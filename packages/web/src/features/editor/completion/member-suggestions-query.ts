import { graphql, type ResultOf } from '../../../graphql/graphql.ts';

/** Members who may be meant by a mention that is being typed. */
export const MemberSuggestionsQuery = graphql(`
  query MemberSuggestions($beginning: String!) {
    memberSuggestions(beginning: $beginning) {
      handle
      displayName
      avatar {
        url
      }
    }
  }
`);

/** Who may be meant. */
export type SuggestedMembers = ResultOf<typeof MemberSuggestionsQuery>['memberSuggestions'];
