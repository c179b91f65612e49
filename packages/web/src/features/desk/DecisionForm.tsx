import { useWords } from '../../words/words.ts';
import { DecideForm } from './DecideForm.tsx';

interface DecisionFormParts {
  report: number;
  /** What was reported: one of the two. */
  post?: number;
  comment?: number;
  /** Whether it is out of sight already. */
  hidden: boolean;
}

/** Decides a report, and with it all open ones of the same text. */
export function DecisionForm({ report, post, comment, hidden }: DecisionFormParts) {
  const t = useWords();
  return (
    <DecideForm
      number={report}
      hidden={{ reportId: report, postId: post ?? '', commentId: comment ?? '' }}
      reasonHint={t('desk.reasonHint')}
      options={[
        { value: 'dismiss', label: t('desk.leave') },
        { value: 'uphold', label: t('desk.uphold') },
        ...(hidden ? [] : [{ value: 'hide', label: t('desk.hide') }]),
      ]}
    />
  );
}
