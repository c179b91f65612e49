import { Link } from 'react-router';
import { BadgeMark } from '../../design/late/BadgeMark.tsx';
import { BadgeCounts } from '../../design/late/BadgeRow.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';

/** How many badges somebody has of each level. */
export function BadgeSummary({ counts }: { counts: { gold: number; silver: number; bronze: number } }) {
  const t = useWords();
  const format = useFormat();
  return (
    <BadgeCounts
      counts={(['gold', 'silver', 'bronze'] as const)
        .filter((level) => counts[level] > 0)
        .map((level) => ({
          mark: <BadgeMark level={levels[level]} icon="check" size="small" />,
          told: t('badge.ofLevel', { level, told: format.number(counts[level]) }),
        }))}
      more={
        <Link className="link" to="/badges">
          {t('badge.see')}
        </Link>
      }
    />
  );
}

const levels = { gold: 'GOLD', silver: 'SILVER', bronze: 'BRONZE' } as const;
