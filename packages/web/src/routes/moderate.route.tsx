import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { StateLine } from '../design/StateLine.tsx';
import { requireJudge } from '../features/desk/require-judge.ts';
import { ReasonForm } from '../features/moderation/ReasonForm.tsx';
import { ToldText } from '../features/moderation/ToldText.tsx';
import { textActions } from '../features/moderation/text-actions.ts';
import { toldText } from '../features/moderation/told-text.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, url }) {
    await requireJudge(client, `/moderate${url.search}`);
    const told = await toldText(client, url.searchParams);
    if (!told.viewerMayModerate) throw notFound();
    return told;
  },
  action: textActions,
  meta: ({ t }) => ({ title: t('moderation.moderate'), hidden: true }),
  Page: function Moderate({ data }) {
    const t = useWords();
    const { state, named, viewerMayDelete, viewerMayUndelete } = data;
    return (
      <Main>
        <PageHead
          title={t('moderation.moderate')}
          lede={t('moderation.moderateLede')}
          above={
            state !== 'VISIBLE' && (
              <StateLine kind={state === 'HIDDEN' ? 'hidden' : 'deleted'} strong>
                {state === 'HIDDEN' ? t('state.hidden') : t('state.deleted')}
              </StateLine>
            )
          }
        />
        <ToldText told={data} />
        {state === 'VISIBLE' && <ReasonForm intent="hide" label={t('moderation.hide')} hidden={named} />}
        {state === 'HIDDEN' && <ReasonForm intent="unhide" label={t('moderation.unhide')} hidden={named} />}
        {viewerMayDelete && <ReasonForm intent="delete" label={t('moderation.delete')} hidden={named} />}
        {viewerMayUndelete && (
          <ReasonForm intent="undelete" label={t('moderation.undelete')} hidden={named} />
        )}
      </Main>
    );
  },
});
