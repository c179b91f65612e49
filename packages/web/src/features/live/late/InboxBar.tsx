import { useEffect, useState } from 'react';
import { LiveBar } from '../../../design/late/LiveBar.tsx';
import { useWords } from '../../../words/words.ts';
import { followInbox } from './live-stream.ts';

interface InboxBarParts {
  /** How much was unread when the page was loaded. */
  unreadCount: number;
  onShow: () => void;
  pending: boolean;
}

/** Tells that there is more in the inbox than its page shows. */
export function InboxBar({ unreadCount, onShow, pending }: InboxBarParts) {
  const t = useWords();
  const [count, setCount] = useState(unreadCount);
  // Loaded anew: it shows what there is.
  useEffect(() => setCount(unreadCount), [unreadCount]);
  useEffect(() => followInbox(setCount), []);
  const more = count - unreadCount;
  return (
    <LiveBar
      news={more > 0 ? [t('live.inbox', { count: more })] : []}
      act={more > 0 ? { label: t('live.show'), onPress: onShow, pending } : undefined}
    />
  );
}
