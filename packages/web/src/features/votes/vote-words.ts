import type { Translate } from '../../words/words.ts';
import type { VoteTally } from './vote-tally.ts';

interface Vote {
  voting: 'UP_DOWN' | 'KUDOS' | 'SUPPORT';
  role: string;
  tally: VoteTally;
  /** It cannot be pressed, and so only says how it stands. */
  fact?: boolean;
  t: Translate;
}

/** The up-vote in words, which differ by what the vote means. */
export function voteWords({ voting, role, tally, fact, t }: Vote): string {
  const yours = tally.mine === 'UP';
  const others = yours ? tally.up - 1 : tally.up;
  if (voting === 'UP_DOWN' && role === 'OPENING') {
    return yours ? t('vote.goodYours', { others }) : t('vote.good', { others });
  }
  if (voting === 'UP_DOWN') return yours ? t('vote.helpedYours', { others }) : t('vote.helped', { others });
  if (voting === 'SUPPORT' && fact && !yours) return t('vote.supporters', { count: others });
  if (voting === 'SUPPORT') return yours ? t('vote.supportYours', { others }) : t('vote.support', { others });
  return yours ? t('vote.thanksYours', { others }) : t('vote.thanks', { others });
}
