import { Main } from '../design/frame/Frame.tsx';
import { Section } from '../design/Section.tsx';
import { requireAdmin } from '../features/admin/require-admin.ts';
import type { TiersContent } from '../features/proposals/content.ts';
import { ProposalHead } from '../features/proposals/ProposalHead.tsx';
import { ProposalTabs, proposalParts } from '../features/proposals/ProposalTabs.tsx';
import { PublishPart } from '../features/proposals/PublishPart.tsx';
import { tiersActions } from '../features/proposals/proposal-actions.ts';
import { TiersEditor } from '../features/proposals/TiersEditor.tsx';
import { TrialPart } from '../features/proposals/TrialPart.tsx';
import { TiersPageQuery } from '../features/proposals/tiers-page-query.ts';
import { tomorrow } from '../features/proposals/tomorrow.ts';
import { VersionList } from '../features/proposals/VersionList.tsx';
import { defineRoute } from '../routing/define-route.tsx';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client }) {
    await requireAdmin(client, proposalParts.TIERS);
    return { page: await client.query(TiersPageQuery, {}), tomorrow: tomorrow(new Date()) };
  },
  action: tiersActions,
  meta: ({ t }) => ({ title: t('proposal.tabTIERS'), hidden: true }),
  Page: function AdminTiers({ data: { page, tomorrow } }) {
    const t = useWords();
    const { reputationProposal: proposal } = page;
    return (
      <Main>
        <ProposalTabs current="TIERS" />
        <ProposalHead kind="TIERS" proposal={proposal} />
        {proposal && (
          <>
            <Section airy title={t('proposal.edit')}>
              <TiersEditor
                version={proposal.version}
                content={proposal.content as TiersContent}
                page={page}
              />
            </Section>
            <TrialPart kind="TIERS" version={proposal.version} trial={proposal.trial} />
            <PublishPart kind="TIERS" version={proposal.version} trial={proposal.trial} tomorrow={tomorrow} />
          </>
        )}
        <VersionList kind="TIERS" versions={page.tiersVersions} />
      </Main>
    );
  },
});
