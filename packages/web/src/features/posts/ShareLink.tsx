import type { MouseEvent } from 'react';
import { Link, useHref } from 'react-router';
import { useWords } from '../../words/words.ts';
import { share } from './share.ts';
import { tell } from './tell.ts';

interface ShareLinkParts {
  path: string;
  className?: string;
}

/** The link to a text: passed on or copied by a press, and a link like any other for whoever wants that. */
export function ShareLink({ path, className }: ShareLinkParts) {
  const t = useWords();
  const href = useHref(path);
  const onClick = async (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const shared = await share(href, document.title);
    if (shared !== 'shared') tell(shared === 'copied' ? t('post.linkCopied') : t('post.linkKept'));
  };
  return (
    <Link to={path} className={className} onClick={onClick}>
      {t('post.link')}
    </Link>
  );
}
