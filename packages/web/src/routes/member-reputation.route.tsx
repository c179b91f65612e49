import { Link, redirect } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { Meta } from '../design/Meta.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Section } from '../design/Section.tsx';
import { useViewer } from '../features/frame/use-viewer.ts';
import { useFreshLedger } from '../features/live/use-fresh-ledger.ts';
import { useLiveStanding } from '../features/live/use-live-standing.ts';
import { ProfileTabs } from '../features/profile/ProfileTabs.tsx';
import { CurveChart } from '../features/reputation/CurveChart.tsx';
import { Known } from '../features/reputation/Known.tsx';
import { Ledger } from '../features/reputation/Ledger.tsx';
import { usePoints } from '../features/reputation/points.ts';
import { RuleFilter, ruleIn } from '../features/reputation/RuleFilter.tsx';
import { ReputationQuery } from '../features/reputation/reputation-query.ts';
import { RulebookQuery } from '../features/reputation/rulebook-query.ts';
import { TierPath } from '../features/tiers/TierPath.tsx';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { pageOf } from '../routing/page-of.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, params, url }) {
    const { handle = '' } = params;
    const { rulebook } = await client.query(RulebookQuery, {});
    if (rulebook === null) throw notFound();
    const rule = ruleIn(url.searchParams, rulebook);
    const { member } = await client.query(ReputationQuery, {
      ...{ handle, rule },
      ...pageOf(url.searchParams, 20),
    });
    if (member === null || member.reputation === null) throw notFound();
    const path = `${member.path}/reputation`;
    if (member.handle !== handle) throw redirect(path + url.search, 301);
    const { reputation, reputationCurve } = member;
    return { member, reputation, curve: reputationCurve ?? [], rulebook, rule, path };
  },
  meta: ({ data: { member, path }, t }) => ({
    title: t('reputation.title', { name: member.displayName }),
    canonical: path,
  }),
  Page: function MemberReputation({ data: { member, reputation, curve, rulebook, rule } }) {
    const t = useWords();
    const points = usePoints();
    const name = member.displayName;
    const mine = useViewer()?.path === member.path;
    const live = useLiveStanding(member, mine);
    useFreshLedger(live, reputation);
    const told = points(live?.points ?? reputation);
    return (
      <Main>
        <PageHead
          above={
            <Link className="link" to={member.path}>
              {member.displayName}
            </Link>
          }
          title={mine ? t('reputation.titleYou') : t('reputation.title', { name })}
          lede={
            mine ? t('reputation.lede', { points: told }) : t('reputation.ledeOthers', { points: told, name })
          }
        >
          <Meta>
            <Link className="link" to="/reputation">
              {t('reputation.how')}
            </Link>
            <Link className="link" to="/leaderboard">
              {t('board.title')}
            </Link>
          </Meta>
          {member.voteAllowance && <p className="quiet">{t('voting.left', member.voteAllowance)}</p>}
        </PageHead>
        <ProfileTabs member={member} current="points" />
        {member.tierProgress && <TierPath progress={member.tierProgress} />}
        {curve.length > 1 && <CurveChart curve={curve} />}
        <Known member={member} />
        <Section title={t('reputation.entries')}>
          <RuleFilter mine={mine} path={member.path} rulebook={rulebook} rule={rule} />
          <Ledger member={member} rule={rule} />
        </Section>
      </Main>
    );
  },
});
