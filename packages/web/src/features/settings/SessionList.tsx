import { Button } from '../../design/Button.tsx';
import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { Meta } from '../../design/Meta.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';

export const SessionListFragment = graphql(`
  fragment SessionList on Session {
    id
    browser
    system
    beganAt
    lastUsedAt
    isCurrent
  }
`);

/** Where one is signed in, with the means to end it. */
export function SessionList({ sessions }: { sessions: FragmentOf<typeof SessionListFragment>[] }) {
  const all = readFragment(SessionListFragment, sessions);
  const form = useRouteForm('endOthers');
  const t = useWords();
  return (
    <>
      <LineRows>
        {all.map(({ id, browser, system, beganAt, lastUsedAt, isCurrent }) => (
          <LineRow key={id} end={!isCurrent && <EndSession id={id} />}>
            <b>
              {browser === null
                ? t('settings.unknownBrowser')
                : system === null
                  ? browser
                  : t('settings.browserOn', { browser, system })}
            </b>
            <Meta>
              {isCurrent ? (
                <span className="yours">{t('settings.thisOne')}</span>
              ) : (
                <Words id="settings.lastUsed" values={{ day: <Time at={lastUsedAt} as="day" /> }} />
              )}
              <Words id="settings.began" values={{ day: <Time at={beganAt} as="day" /> }} />
            </Meta>
          </LineRow>
        ))}
      </LineRows>
      {all.length > 1 && (
        <RouteForm form={form}>
          <Button pending={form.sending}>{t('settings.endOthers')}</Button>
        </RouteForm>
      )}
    </>
  );
}

function EndSession({ id }: { id: string }) {
  const form = useRouteForm('endSession', `end-${id}`);
  const t = useWords();
  return (
    <RouteForm form={form} hidden={{ id }}>
      <Button small pending={form.sending}>
        {t('settings.end')}
      </Button>
    </RouteForm>
  );
}
