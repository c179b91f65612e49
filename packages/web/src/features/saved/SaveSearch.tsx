import { Link } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Saved } from '../../design/Saved.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { type Search, searchAddress } from '../search/search-address.ts';
import { addressOf, type SavedSearch } from './saved-search.ts';
import { useSearchFacts } from './use-search-facts.ts';

/** Longer names are refused. */
const longest = 60;

/** Keeps the search that is shown; the route's action is `saveSearch: saveSearchAction`. */
export function SaveSearch({ search, saved }: { search: Search; saved: readonly SavedSearch[] }) {
  const form = useRouteForm('saveSearch');
  const t = useWords();
  const facts = useSearchFacts(search);
  const address = searchAddress(search);
  const kept = saved.find((one) => addressOf(one) === address);
  if (useViewer() === null) return null;
  if (kept) {
    return (
      <div id="search-kept">
        <Notice icon="keep">
          <Words
            id="saved.keptAs"
            values={{ name: kept.name }}
            components={{ link: <Link className="link" to="/searches" /> }}
          />
          {form.round > 0 && (
            <Saved id="search-saved" round={form.round}>
              {t('saved.saved')}
            </Saved>
          )}
        </Notice>
      </div>
    );
  }
  const { message, fields } = form.errors;
  return (
    <Disclosure summary={t('saved.save')} icon="keep" open={message !== undefined || undefined}>
      <RouteForm form={form} hidden={{ search: address }}>
        <FormStack narrow acts={<Button pending={form.sending}>{t('saved.keep')}</Button>}>
          {message && !fields && <Failure title={t('saved.notSaved')}>{message}</Failure>}
          <TextField
            name="name"
            label={t('saved.name')}
            defaultValue={form.values.name ?? [...facts.join(', ')].slice(0, longest).join('')}
            error={fields?.name}
            maxLength={longest}
            required
          />
        </FormStack>
      </RouteForm>
    </Disclosure>
  );
}
