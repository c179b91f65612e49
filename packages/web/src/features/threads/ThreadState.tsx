import { StateLine } from '../../design/StateLine.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useSite } from '../../routing/site.tsx';
import { useWords } from '../../words/words.ts';
import { IdeaStatusFragment, ideaShapes, useIdeaStatusName } from '../ideas/idea-status.ts';

export const ThreadStateFragment = graphql(
  `
    fragment ThreadState on Thread {
      kind
      state
      solvedAt
      verifiedAt
      isClosed
      isLocked
      ideaStatus {
        ...IdeaStatus
      }
    }
  `,
  [IdeaStatusFragment],
);

/** Where a thread stands, as a shape and a word. */
export function ThreadState({
  thread,
  strong,
  amongIdeas,
}: {
  thread: FragmentOf<typeof ThreadStateFragment>;
  strong?: boolean;
  /** Where nothing else is listed, that it is an idea says nothing. */
  amongIdeas?: boolean;
}) {
  const read = readFragment(ThreadStateFragment, thread);
  const { kind, state, solvedAt, verifiedAt, isClosed, isLocked, ideaStatus } = read;
  const nameOf = useIdeaStatusName();
  const t = useWords();
  const { brand } = useSite();
  const line = (shape: Parameters<typeof StateLine>[0]['kind'], word: string) => (
    <StateLine kind={shape} strong={strong}>
      {word}
    </StateLine>
  );
  if (state === 'DELETED') return line('deleted', t('state.deleted'));
  if (state === 'HIDDEN') return line('hidden', t('state.hidden'));
  // An answer of the brand settles a question; where an idea stands, its status says.
  if (verifiedAt !== null && kind !== 'IDEA') {
    return line('verified', t('state.verified', { brand: brand.name }));
  }
  if (solvedAt !== null) return line('solved', t('state.solved'));
  // What is new is just an idea yet; from then on its status says more than that it is one.
  if (ideaStatus && (amongIdeas || ideaStatus.key !== 'new')) {
    return line(ideaShapes[ideaStatus.meaning], nameOf(ideaStatus));
  }
  if (isClosed) return line('locked', t('state.closed'));
  if (isLocked) return line('locked', t('state.locked'));
  if (kind === 'QUESTION') return line('open', t('state.open'));
  if (kind === 'TIP') return line('tip', t('state.tip'));
  if (kind === 'IDEA') return line('idea', t('state.idea'));
  return line('discussion', t('state.discussion'));
}
