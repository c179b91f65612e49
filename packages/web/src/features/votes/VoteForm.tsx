import { ActButton, ActFact } from '../../design/ActButton.tsx';
import { Refusal } from '../../design/late/Refusal.tsx';
import { Mark } from '../../design/Mark.tsx';
import { type FragmentOf, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { useNewcomerLimits } from '../newcomers/use-newcomer-limits.ts';
import styles from './VoteForm.module.css';
import { VoteFormFragment } from './vote-form-fragment.ts';
import { tallyAfter } from './vote-tally.ts';
import { voteWords } from './vote-words.ts';

/** The reader's vote on a post, told in words; one press casts it, the same press takes it back. */
export function VoteForm({ post }: { post: FragmentOf<typeof VoteFormFragment> }) {
  const { number, role, voting, upCount, downCount, viewerVote, viewerMayVote } = readFragment(
    VoteFormFragment,
    post,
  );
  const form = useRouteForm('vote', `vote-${number}`);
  const t = useWords();
  const limits = useNewcomerLimits();
  const tally = tallyAfter({ up: upCount, down: downCount, mine: viewerVote }, form.sent?.get('value'));
  const words = voteWords({ voting, role, tally, fact: !viewerMayVote, t });

  const downWords = role === 'OPENING' ? t('vote.unclear') : t('vote.didNotHelp');
  const downLabel = tally.down > 0 ? `${downWords}, ${tally.down}` : downWords;

  if (!viewerMayVote) return <ActFact icon="up">{words}</ActFact>;
  return (
    <RouteForm form={form} hidden={{ postId: number }} className={styles.form}>
      <ActButton icon="up" on={tally.mine === 'UP'} name="value" value={tally.mine === 'UP' ? '' : 'UP'}>
        {words}
      </ActButton>
      {voting === 'UP_DOWN' && limits?.votesDown === false && (
        <Mark icon="down" label={downLabel}>
          {t('newcomer.down')}
        </Mark>
      )}
      {voting === 'UP_DOWN' && limits?.votesDown !== false && (
        <ActButton
          icon="down"
          on={tally.mine === 'DOWN'}
          name="value"
          value={tally.mine === 'DOWN' ? '' : 'DOWN'}
          label={downLabel}
        >
          {tally.down > 0 && tally.down}
        </ActButton>
      )}
      {typeof form.value === 'number' && (
        <span role="status" className="quiet">
          {t('vote.left', { count: form.value })}
        </span>
      )}
      <Refusal>{form.errors.message}</Refusal>
    </RouteForm>
  );
}
