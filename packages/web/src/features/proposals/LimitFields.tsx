import { Check } from '../../design/Choice.tsx';
import { NumberGrid } from '../../design/late/NumberGrid.tsx';
import { Parts } from '../../design/late/Parts.tsx';
import { useWords } from '../../words/words.ts';
import type { RulebookContent } from './content.ts';
import type { FormValues } from './form-values.ts';

/** What holds for everybody, whatever the rules bring. */
export function LimitFields({ content, values }: { content: RulebookContent; values: FormValues }) {
  const t = useWords();
  const { voting, keptWhenRemoved: kept } = content;
  const field = (name: string, label: string, saved: number | null | undefined, min?: number) => ({
    ...{ name, label, min },
    value: values.text(name, saved),
    error: values.error(name),
  });
  return (
    <section>
      <h3>{t('reputation.limits')}</h3>
      <p className="quiet">{t('proposal.emptyIsNoLimit')}</p>
      <Parts>
        <NumberGrid
          legend={t('proposal.pointsOfMembers')}
          fields={[
            field('dailyCap', t('proposal.dailyCap'), content.dailyCap, 1),
            field('floor', t('proposal.floor'), content.floor),
          ]}
        />
        <NumberGrid
          legend={t('proposal.voting')}
          fields={[
            field('voting.perDay', t('proposal.perDay'), voting.perDay, 0),
            field('voting.perPair.up', t('proposal.pairUp'), voting.perPair.up, 0),
            field('voting.perPair.down', t('proposal.pairDown'), voting.perPair.down, 0),
            field('voting.accountDays', t('proposal.accountDays'), voting.accountDays || null, 0),
          ]}
        />
        <NumberGrid
          legend={t('proposal.kept')}
          hint={t('proposal.keptHint')}
          fields={[
            field('keptWhenRemoved.score', t('proposal.keptScore'), kept?.score),
            field('keptWhenRemoved.days', t('proposal.keptDays'), kept?.days, 0),
          ]}
        >
          <Check
            name="communityWiki"
            label={t('proposal.communityWiki')}
            defaultChecked={values.ticked('communityWiki', content.communityWiki)}
          />
        </NumberGrid>
      </Parts>
    </section>
  );
}
