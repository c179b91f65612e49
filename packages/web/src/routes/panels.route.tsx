import { redirect } from 'react-router';
import { ButtonLink } from '../design/Button.tsx';
import { Empty } from '../design/Empty.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { decidesOnIdeas } from '../features/frame/is-staff.ts';
import { memberActions } from '../features/panels/member-actions.ts';
import { PanelList } from '../features/panels/PanelList.tsx';
import { MyPanelsQuery } from '../features/panels/panel-queries.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { signInAddress } from '../routing/sign-in-address.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client }) {
    const { me, myPanels } = await client.query(MyPanelsQuery, {});
    if (me === null) throw redirect(signInAddress('/panels'));
    return { panels: myPanels, isTeam: decidesOnIdeas(me.role) };
  },
  action: memberActions,
  meta: ({ t }) => ({ title: t('panel.title'), hidden: true }),
  Page: function Panels({ data: { panels, isTeam } }) {
    const t = useWords();
    return (
      <Main>
        <PageHead title={t('panel.title')} lede={t('panel.lede')}>
          {isTeam && (
            <ButtonLink small to="/desk/panels">
              {t('panel.toDesk')}
            </ButtonLink>
          )}
        </PageHead>
        {panels.length === 0 ? (
          <Empty title={t('panel.none')} help={t('panel.noneHelp')} />
        ) : (
          <PanelList panels={panels} />
        )}
      </Main>
    );
  },
});
