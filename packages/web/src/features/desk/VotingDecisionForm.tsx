import { useWords } from '../../words/words.ts';
import { DecideForm } from './DecideForm.tsx';
import type { VotingState } from './voting-states.ts';

/** Decides what becomes of votes that look arranged; what was decided can be decided the other way round. */
export function VotingDecisionForm({ number, state }: { number: number; state: VotingState }) {
  const t = useWords();
  return (
    <DecideForm
      number={number}
      hidden={{ caseId: number }}
      reasonHint={t('voting.reasonHint')}
      options={[
        ...(state === 'DISMISSED' ? [] : [{ value: 'count', label: t('voting.letCount') }]),
        ...(state === 'DISCOUNTED' ? [] : [{ value: 'discount', label: t('voting.discount') }]),
      ]}
    >
      <p className="quiet">{t('voting.suspend')}</p>
    </DecideForm>
  );
}
