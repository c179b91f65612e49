import { Link } from 'react-router';
import { MenuItem } from '../../design/Menu.tsx';
import { useWords } from '../../words/words.ts';
import { ShareLink } from './ShareLink.tsx';

interface PostLinksParts {
  number: number;
  path: string;
  edited: boolean;
}

/** What leads from a post to itself and to what it was before, in its menu. */
export function PostLinks({ number, path, edited }: PostLinksParts) {
  const t = useWords();
  return (
    <>
      <MenuItem>
        <ShareLink path={path} />
      </MenuItem>
      {edited && (
        <MenuItem>
          <Link to={`/posts/${number}/history`}>{t('post.history')}</Link>
        </MenuItem>
      )}
    </>
  );
}
