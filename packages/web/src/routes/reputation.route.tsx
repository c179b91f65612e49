import { Link } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { Meta } from '../design/Meta.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Section } from '../design/Section.tsx';
import { BadgesLink } from '../features/badges/BadgesLink.tsx';
import { LimitList } from '../features/reputation/LimitList.tsx';
import { RuleTable } from '../features/reputation/RuleTable.tsx';
import { PrivilegesQuery, RulebookQuery } from '../features/reputation/rulebook-query.ts';
import { PrivilegeList } from '../features/tiers/PrivilegeList.tsx';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client }) {
    const [{ rulebook }, { viewerPrivileges: privileges }] = await Promise.all([
      client.query(RulebookQuery, {}),
      client.query(PrivilegesQuery, {}),
    ]);
    // A community without games has no such page.
    if (rulebook === null) throw notFound();
    return { rulebook, privileges };
  },
  meta: ({ t }) => ({
    title: t('reputation.rules'),
    description: t('reputation.rulesLede'),
    canonical: '/reputation',
  }),
  Page: function ReputationRules({ data: { rulebook, privileges } }) {
    const t = useWords();
    const of = (party: string) => rulebook.rules.filter((rule) => rule.for === party);
    return (
      <Main>
        <PageHead title={t('reputation.rules')} lede={t('reputation.rulesLede')}>
          <Meta>
            <Link className="link" to="/leaderboard">
              {t('board.title')}
            </Link>
            <BadgesLink />
          </Meta>
        </PageHead>
        <RuleTable title={t('reputation.forWriting')} rules={of('AUTHOR')} />
        <RuleTable title={t('reputation.forActing')} rules={of('ACTOR')} />
        <Section title={t('reputation.limits')} airy>
          <LimitList rulebook={rulebook} />
        </Section>
        <Section title={t('tier.privileges')} airy>
          <PrivilegeList privileges={privileges} />
        </Section>
      </Main>
    );
  },
});
