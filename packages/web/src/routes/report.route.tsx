import { redirect } from 'react-router';
import { ButtonLink } from '../design/Button.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { Notice } from '../design/Notice.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { WhoIsHereQuery } from '../features/account/who-is-here.ts';
import { ReportForm } from '../features/moderation/ReportForm.tsx';
import { reportAction } from '../features/moderation/report-action.ts';
import { ToldText } from '../features/moderation/ToldText.tsx';
import { toldText } from '../features/moderation/told-text.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { signInAddress } from '../routing/sign-in-address.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, url }) {
    const { me } = await client.query(WhoIsHereQuery, {});
    if (me === null) throw redirect(signInAddress(`/report${url.search}`));
    return toldText(client, url.searchParams);
  },
  action: { report: reportAction },
  meta: ({ t }) => ({ title: t('moderation.report'), hidden: true }),
  Page: function Report({ data }) {
    const t = useWords();
    return (
      <Main>
        <PageHead title={t('moderation.report')} lede={t('moderation.reportLede')} />
        <ToldText told={data} />
        {data.viewerHasReported ? (
          <>
            <Notice icon="flag" tone="good" live>
              {t('moderation.reported')}
            </Notice>
            <p>
              <ButtonLink to={data.path}>{t('moderation.backToIt')}</ButtonLink>
            </p>
          </>
        ) : (
          <ReportForm hidden={data.named} />
        )}
      </Main>
    );
  },
});
