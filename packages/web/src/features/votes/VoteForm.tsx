import { useLocation } from 'react-router';
import { ActButton, ActFact, ActLink } from '../../design/ActButton.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { signInAddress } from '../../routing/sign-in-address.ts';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { type Translate, useWords } from '../../words/words.ts';
import { useViewer } from '../frame/use-viewer.ts';
import styles from './VoteForm.module.css';
import { tallyAfter, type VoteTally } from './vote-tally.ts';

export const VoteFormFragment = graphql(`
  fragment VoteForm on Post {
    number
    role
    voting
    upCount
    downCount
    viewerVote
    viewerMayVote
  }
`);

/** The reader's vote on a post, told in words; one press casts it, the same press takes it back. */
export function VoteForm({ post }: { post: FragmentOf<typeof VoteFormFragment> }) {
  const { number, role, voting, upCount, downCount, viewerVote, viewerMayVote } = readFragment(
    VoteFormFragment,
    post,
  );
  const form = useRouteForm('vote', `vote-${number}`);
  const t = useWords();
  const viewer = useViewer();
  const location = useLocation();
  const tally = tallyAfter({ up: upCount, down: downCount, mine: viewerVote }, form.sent?.get('value'));
  const words = wordsFor(voting === 'UP_DOWN' && role === 'OPENING' ? 'QUESTION' : voting, tally, t);

  const downWords = role === 'OPENING' ? t('vote.unclear') : t('vote.didNotHelp');
  const downLabel = tally.down > 0 ? `${downWords}, ${tally.down}` : downWords;

  if (viewer === null) {
    return (
      <ActLink icon="up" to={signInAddress(location.pathname)}>
        {words}
      </ActLink>
    );
  }
  if (!viewerMayVote) return <ActFact icon="up">{words}</ActFact>;
  return (
    <RouteForm form={form} hidden={{ postId: number }} className={styles.form}>
      <ActButton icon="up" on={tally.mine === 'UP'} name="value" value={tally.mine === 'UP' ? '' : 'UP'}>
        {words}
      </ActButton>
      {voting === 'UP_DOWN' && (
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
      {form.errors.message && (
        <span role="alert" className={styles.refusal}>
          {form.errors.message}
        </span>
      )}
    </RouteForm>
  );
}

/** The up-vote in words, which differ by what the vote means. */
function wordsFor(
  meaning: 'QUESTION' | 'UP_DOWN' | 'KUDOS' | 'SUPPORT',
  tally: VoteTally,
  t: Translate,
): string {
  const yours = tally.mine === 'UP';
  const others = yours ? tally.up - 1 : tally.up;
  if (meaning === 'QUESTION') return yours ? t('vote.goodYours', { others }) : t('vote.good', { others });
  if (meaning === 'UP_DOWN') return yours ? t('vote.helpedYours', { others }) : t('vote.helped', { others });
  if (meaning === 'SUPPORT')
    return yours ? t('vote.supportYours', { others }) : t('vote.support', { others });
  return yours ? t('vote.thanksYours', { others }) : t('vote.thanks', { others });
}
