import { Link } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Tools } from '../../design/late/Tools.tsx';
import { Saved } from '../../design/Saved.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { type TriageFilters, triageFiltersIn, triageSearch, triageVariables } from './triage-filters.ts';
import type { DeskIdeas } from './triage-query.ts';

/** Longer names are refused. */
const longest = 60;

interface TriageViewsParts {
  filters: TriageFilters;
  views: NonNullable<DeskIdeas['ideaViews']>;
}

/** The views that the reader keeps, the way to keep this one, and what else can be had of it. */
export function TriageViews({ filters, views }: TriageViewsParts) {
  const t = useWords();
  const search = triageSearch(filters);
  const asked = new URLSearchParams(
    Object.entries(triageVariables(filters)).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
  const now = views.find(
    (view) => triageSearch(triageFiltersIn(new URLSearchParams(view.filters))) === search,
  );
  return (
    <Tools label={t('triage.views')}>
      {views.map(({ number, name, filters: kept }) => (
        <Link
          key={number}
          to={kept === '' ? '/desk/ideas' : `/desk/ideas?${kept}`}
          aria-current={number === now?.number || undefined}
        >
          {name}
        </Link>
      ))}
      {now ? <Forget key={now.number} view={now} /> : <Keep filters={search} />}
      <a href={`/exports/ideas.csv?${asked}`} download>
        {t('triage.export', { format: 'CSV' })}
      </a>
      <a href={`/exports/ideas.json?${asked}`} download>
        {t('triage.export', { format: 'JSON' })}
      </a>
    </Tools>
  );
}

function Keep({ filters }: { filters: string }) {
  const form = useRouteForm('saveView');
  const t = useWords();
  const { message, fields } = form.errors;
  return (
    <Disclosure summary={t('triage.saveView')} icon="keep" open={Boolean(message ?? fields) || undefined}>
      <RouteForm form={form} hidden={{ filters }}>
        <FormStack narrow acts={<Button pending={form.sending}>{t('triage.keepView')}</Button>}>
          {message && <Failure title={t('triage.notSaved')}>{message}</Failure>}
          <TextField
            name="name"
            label={t('triage.viewName')}
            defaultValue={form.values.name}
            error={fields?.name}
            maxLength={longest}
            required
          />
        </FormStack>
      </RouteForm>
    </Disclosure>
  );
}

function Forget({ view }: { view: { number: number; name: string } }) {
  const form = useRouteForm('deleteView', `deleteView-${view.number}`);
  const t = useWords();
  return (
    <RouteForm form={form} hidden={{ number: view.number }}>
      <Button small pending={form.sending}>
        {t('triage.forgetView', { name: view.name })}
      </Button>
      {form.round > 0 && (
        <Saved id="view-saved" round={form.round}>
          {t('triage.saved')}
        </Saved>
      )}
    </RouteForm>
  );
}
