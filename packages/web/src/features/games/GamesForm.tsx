import { Button } from '../../design/Button.tsx';
import { Check } from '../../design/Choice.tsx';
import { Failure } from '../../design/Failure.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Saved } from '../../design/Saved.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

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
    <RouteForm form={form}>
      <FormStack
        acts={
          <>
            <Button pending={form.sending}>{t('settings.save')}</Button>
            <Saved id="games-saved" round={form.round}>
              {t('settings.saved')}
            </Saved>
          </>
        }
      >
        {form.errors.message && <Failure title={t('settings.notSaved')}>{form.errors.message}</Failure>}
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
      </FormStack>
    </RouteForm>
  );
}
