import { useState } from 'react';
import { LiveBar } from '../../../design/late/LiveBar.tsx';
import { useSite } from '../../../routing/site.tsx';
import { useWords } from '../../../words/words.ts';
import type { ThreadKeeper } from './thread-keeper.ts';

export interface ThreadBarParts {
  keeper: Pick<ThreadKeeper<unknown>, 'now' | 'show' | 'putAway' | 'setWords'>;
}

/** Tells what happened in the thread, and shows it when asked. */
export function ThreadBar({ keeper }: ThreadBarParts) {
  const t = useWords();
  const { brand } = useSite();
  const [asked, setAsked] = useState(false);
  keeper.setWords({ removed: t('live.removed') });
  const { kind, held, placed, gone } = keeper.now();
  const { answers, comments, edits, accepted, verified } = held;
  const news = [
    answers.length > 0 && t(kind === 'QUESTION' ? 'live.answers' : 'live.replies', { count: answers.length }),
    comments > 0 && t('live.comments', { count: comments }),
    accepted.length > 0 && t('live.accepted'),
    verified.length > 0 && t('live.verified', { brand: brand.name }),
    edits.length > 0 && t('live.edits', { count: edits.length }),
  ].filter((line) => line !== false);

  const close = { label: t('live.putAway'), onPress: keeper.putAway };
  if (gone) {
    return (
      <LiveBar news={[t('live.gone')]} act={{ label: t('live.reload'), onPress: () => location.reload() }} />
    );
  }
  if (news.length > 0) {
    const show = async () => {
      setAsked(true);
      // What cannot be reached now is still told, and can be asked for again.
      await keeper.show().catch(() => {});
      setAsked(false);
    };
    return (
      <LiveBar news={news} act={{ label: t('live.show'), onPress: show, pending: asked }} close={close} />
    );
  }
  if (placed) {
    return (
      <LiveBar
        news={[t('live.placed', { count: placed.count })]}
        act={{
          label: t('live.goTo', { count: placed.count }),
          to: `#post-${placed.first}`,
          onPress: keeper.putAway,
          takesFocus: true,
        }}
        close={close}
      />
    );
  }
  return <LiveBar news={[]} />;
}
