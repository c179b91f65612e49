import { BadgeMark } from '../design/late/BadgeMark.tsx';
import { BadgeCounts, BadgeReason, BadgeRow, BadgeRows, BadgeTitle } from '../design/late/BadgeRow.tsx';
import { Marked } from '../design/late/Marked.tsx';
import { Meta } from '../design/Meta.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Spec } from './Spec.tsx';
import { longName } from './samples.ts';

const levels = ['BRONZE', 'SILVER', 'GOLD'] as const;

/** What members were given, and the formula that gives it. */
export function BadgeSamples() {
  return (
    <Spec name="Badges">
      <PageHead
        title={
          <BadgeTitle mark={<BadgeMark level="GOLD" icon="people" size="large" />}>{longName}</BadgeTitle>
        }
      />
      <BadgeCounts
        counts={levels.map((level, n) => ({
          mark: <BadgeMark level={level} icon="check" size="small" />,
          told: `${n} ${level}`,
        }))}
        more="See which there are"
      />
      <BadgeRows>
        {levels.map((level) => (
          <BadgeRow key={level} mark={<BadgeMark level={level} icon="tip" />} to="/badges" title="Useful tip">
            <p>Shared a tip with a score of 5.</p>
            <Meta small>
              {level}
              12 members have it
            </Meta>
            <BadgeReason>
              <a className="link" href="/badges">
                Descale a Duett 2 without trapping air in the pump
              </a>
            </BadgeReason>
          </BadgeRow>
        ))}
        <BadgeRow
          mark={<BadgeMark level="SILVER" icon="people" wanted />}
          title={longName}
          goal={{ share: 0.4, name: 'Members helped', told: 'Members helped: 20 of 50' }}
        />
      </BadgeRows>
      <Marked source="tips >= 3 && karma > 4" start={13} end={18} said="Unknown variable: karma." lang="en" />
    </Spec>
  );
}
