import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';

const ChooseGames = graphql(
  `
    mutation ChooseGames($input: ChooseGamesInput!) {
      chooseGames(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Keeps what the member wants of the games. */
export async function gamesAction({ client, form, t }: ActionArguments) {
  const wanted = new Set(form.getAll('games'));
  const { chooseGames: result } = await client.mutate(ChooseGames, {
    input: {
      seesGames: wanted.has('sees'),
      showsStanding: wanted.has('shows'),
      onBoards: wanted.has('boards'),
    },
  });
  return isRefusal(result) ? refusedBy(result, form, t) : done('#games-saved');
}
