import { Main } from '../design/frame/Frame.tsx';
import { Section } from '../design/Section.tsx';
import { requireAdmin } from '../features/admin/require-admin.ts';
import type { RulebookContent } from '../features/proposals/content.ts';
import { ProposalHead } from '../features/proposals/ProposalHead.tsx';
import { ProposalTabs, proposalParts } from '../features/proposals/ProposalTabs.tsx';
import { PublishPart } from '../features/proposals/PublishPart.tsx';
import { rulebookActions } from '../features/proposals/proposal-actions.ts';
import { RulebookEditor } from '../features/proposals/RulebookEditor.tsx';
import { RulebookPageQuery } from '../features/proposals/rulebook-page-query.ts';
import { TrialPart } from '../features/proposals/TrialPart.tsx';
import { tomorrow } from '../features/proposals/tomorrow.ts';
import { VersionList } from '../features/proposals/VersionList.tsx';
import { defineRoute } from '../routing/define-route.tsx';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client }) {
    await requireAdmin(client, proposalParts.RULEBOOK);
    return { page: await client.query(RulebookPageQuery, {}), tomorrow: tomorrow(new Date()) };
  },
  action: rulebookActions,
  meta: ({ t }) => ({ title: t('admin.reputation'), hidden: true }),
  Page: function AdminRulebook({ data: { page, tomorrow } }) {
    const t = useWords();
    const { reputationProposal: proposal } = page;
    return (
      <Main>
        <ProposalTabs current="RULEBOOK" />
        <ProposalHead kind="RULEBOOK" proposal={proposal} />
        {proposal && (
          <>
            <Section airy title={t('proposal.edit')}>
              <RulebookEditor
                version={proposal.version}
                content={proposal.content as RulebookContent}
                page={page}
              />
            </Section>
            <TrialPart kind="RULEBOOK" version={proposal.version} trial={proposal.trial} />
            <PublishPart
              kind="RULEBOOK"
              version={proposal.version}
              trial={proposal.trial}
              tomorrow={tomorrow}
            />
          </>
        )}
        <VersionList kind="RULEBOOK" versions={page.rulebookVersions} />
      </Main>
    );
  },
});
