import { BoardLists } from '../../design/late/Board.tsx';
import { NumberTable } from '../../design/late/NumberTable.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import type { LookCheck } from './brand-query.ts';

type Theme = LookCheck['theme'];

/** Every pair of colours with what it reaches, on each paper; those for more contrast apart. */
export function ContrastTable({ checks }: { checks: LookCheck[] }) {
  const t = useWords();
  return (
    <>
      <p className="quiet">{t('brand.contrastHelp')}</p>
      <BoardLists>
        <Pairs title={t('brand.usual')} checks={checks} papers={['LIGHT', 'DARK']} />
        <Pairs title={t('brand.more')} checks={checks} papers={['LIGHT_MORE', 'DARK_MORE']} />
      </BoardLists>
    </>
  );
}

function Pairs({ title, checks, papers }: { title: string; checks: LookCheck[]; papers: [Theme, Theme] }) {
  const t = useWords();
  const format = useFormat();
  const told = ({ ratio, needed }: LookCheck) => {
    const numbers = { ratio: format.number(ratio), needed: format.number(needed) };
    return ratio >= needed ? t('brand.passes', numbers) : t('brand.fails', numbers);
  };
  const uses = [...new Set(checks.map(({ use }) => use))];
  return (
    <NumberTable
      title={title}
      heads={[t('brand.where'), t('brand.paperLIGHT'), t('brand.paperDARK')]}
      rows={uses.map((use) => ({
        key: use,
        name: t(`brand.use${use}`),
        numbers: papers.map((paper) => {
          const check = checks.find((one) => one.use === use && one.theme === paper);
          return check ? told(check) : '';
        }),
      }))}
    />
  );
}
