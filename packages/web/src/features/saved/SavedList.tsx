import { Link } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { Meta } from '../../design/Meta.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { addressOf, openingOf, searchOf, type WatchedSearch } from './saved-search.ts';
import { useSearchFacts } from './use-search-facts.ts';

/** The searches that a member keeps; the route's actions are `rename` and `delete`. */
export function SavedList({ saved }: { saved: readonly WatchedSearch[] }) {
  return (
    <LineRows>
      {saved.map((one) => (
        <SavedRow key={one.number} saved={one} />
      ))}
    </LineRows>
  );
}

function SavedRow({ saved }: { saved: WatchedSearch }) {
  const { number, name, hasNews } = saved;
  const rename = useRouteForm('rename', `rename-${number}`);
  const remove = useRouteForm('delete', `delete-${number}`);
  const t = useWords();
  const facts = useSearchFacts(searchOf(saved));
  const { message, fields } = rename.errors;
  const address = addressOf(saved);
  return (
    <LineRow
      end={
        <RouteForm form={remove} hidden={{ number, name, search: address }}>
          <Button small pending={remove.sending}>
            {t('saved.delete')}
            <span className="unseen">: {name}</span>
          </Button>
        </RouteForm>
      }
    >
      <Link id={`saved-${number}`} className="link" to={openingOf(saved)}>
        <b>{name}</b>
      </Link>
      {hasNews && (
        <>
          {' '}
          <b className="yours">{t('saved.news')}</b>
        </>
      )}
      {facts.join(', ') !== name && (
        <Meta>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </Meta>
      )}
      <Disclosure
        key={rename.round}
        summary={
          <>
            {t('saved.rename')}
            <span className="unseen">: {name}</span>
          </>
        }
        open={message !== undefined || undefined}
      >
        <RouteForm form={rename} hidden={{ number }}>
          <FormStack narrow acts={<Button pending={rename.sending}>{t('saved.keepName')}</Button>}>
            <TextField
              name="name"
              label={t('saved.name')}
              defaultValue={rename.values.name ?? name}
              error={fields?.name ?? message}
              maxLength={60}
              required
            />
          </FormStack>
        </RouteForm>
      </Disclosure>
    </LineRow>
  );
}
