import { Check } from '../../design/Choice.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';

export const GamesFormFragment = graphql(`
  fragment GamesForm on GameChoices {
    seesGames
    showsStanding
    onBoards
  }
`);

/** What a member wants of the games: to see any, to be seen, to stand on boards. */
export function GamesForm({ choices }: { choices: FragmentOf<typeof GamesFormFragment> }) {
  const { seesGames, showsStanding, onBoards } = readFragment(GamesFormFragment, choices);
  const form = useRouteForm('games');
  const t = useWords();
  return (
    <SaveForm form={form} act={t('settings.save')} saved={t('settings.saved')}>
      <p className="quiet">{t('games.lede')}</p>
      <fieldset>
        <legend className="unseen">{t('games.title')}</legend>
        <Check
          name="games"
          value="sees"
          defaultChecked={seesGames}
          label={t('games.sees')}
          hint={t('games.seesHint')}
        />
        <Check
          name="games"
          value="shows"
          defaultChecked={showsStanding}
          label={t('games.shows')}
          hint={t('games.showsHint')}
        />
        <Check
          name="games"
          value="boards"
          defaultChecked={onBoards}
          label={t('games.boards')}
          hint={t('games.boardsHint')}
        />
      </fieldset>
    </SaveForm>
  );
}
