import { Link } from 'react-router';
import { Acts } from '../design/Acts.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Section } from '../design/Section.tsx';
import { BadgesLink } from '../features/badges/BadgesLink.tsx';
import { LimitList } from '../features/reputation/LimitList.tsx';
import { RuleTable } from '../features/reputation/RuleTable.tsx';
import { RulebookQuery } from '../features/reputation/rulebook-query.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client }) {
    const { rulebook } = await client.query(RulebookQuery, {});
    // A community without games has no such page.
    if (rulebook === null) throw notFound();
    return { rulebook };
  },
  meta: ({ t }) => ({
    title: t('reputation.rules'),
    description: t('reputation.rulesLede'),
    canonical: '/reputation',
  }),
  Page: function ReputationRules({ data: { rulebook } }) {
    const t = useWords();
    const of = (party: string) => rulebook.rules.filter((rule) => rule.for === party);
    return (
      <Main>
        <PageHead title={t('reputation.rules')} lede={t('reputation.rulesLede')}>
          <Acts>
            <Link className="link" to="/leaderboard">
              {t('board.title')}
            </Link>
            <BadgesLink />
          </Acts>
        </PageHead>
        <RuleTable title={t('reputation.forWriting')} rules={of('AUTHOR')} />
        <RuleTable title={t('reputation.forActing')} rules={of('ACTOR')} />
        <Section title={t('reputation.limits')} airy>
          <LimitList rulebook={rulebook} />
        </Section>
      </Main>
    );
  },
});
