import { MatrixTable } from '../../design/late/MatrixTable.tsx';
import type { FragmentOf } from '../../graphql/graphql.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import type { PersonNameFragment } from '../people/PersonName.tsx';
import { usePersonNames } from './use-person-names.ts';

interface VoteMatrixParts {
  members: readonly FragmentOf<typeof PersonNameFragment>[];
  /** Row by row: how many of each for each. */
  matrix: readonly number[];
  given: readonly number[];
}

/** Who voted how often for whom, and beside it what they gave in all. */
export function VoteMatrix({ members, matrix, given }: VoteMatrixParts) {
  const names = usePersonNames(members);
  const t = useWords();
  const format = useFormat();
  return (
    <MatrixTable
      title={t('voting.matrix')}
      help={t('voting.matrixHelp')}
      names={names}
      counts={names.map((_name, row) => matrix.slice(row * names.length, (row + 1) * names.length))}
      format={format.number}
      last={{ head: t('voting.given'), told: given.map(format.number) }}
    />
  );
}
