import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../design/Icon.tsx';
import { Menu, MenuItem } from '../../design/Menu.tsx';
import { type FragmentOf, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { PostLinks } from './PostLinks.tsx';
import { PostMenuFragment } from './post-menu-fragment.ts';
import { quotePost } from './quote-post.ts';

/** The acts on a post that are needed seldom. */
export function PostMenu({ post }: { post: FragmentOf<typeof PostMenuFragment> }) {
  const { number, path, editedAt, verifiedAt, ...viewer } = readFragment(PostMenuFragment, post);
  const t = useWords();
  const reader = useViewer();
  return (
    <Menu trigger={<Icon name="more" />} label={t('post.more')}>
      <PostLinks number={number} path={path} edited={editedAt !== null} />
      {reader !== null && (
        <MenuItem>
          <button type="button" className="alive-only" onClick={() => quotePost(number)}>
            {t('post.quote')}
          </button>
        </MenuItem>
      )}
      {viewer.viewerMayEdit && (
        <MenuItem>
          <Link to={`/posts/${number}/edit`}>{t('post.edit')}</Link>
        </MenuItem>
      )}
      {viewer.viewerMayVerify && (
        <PostForm intent={verifiedAt === null ? 'verify' : 'withdrawVerification'} number={number}>
          {verifiedAt === null ? t('answer.verify') : t('answer.withdrawVerification')}
        </PostForm>
      )}
      {viewer.viewerMayDelete && !viewer.viewerMayModerate && (
        <PostForm intent="deletePost" number={number}>
          {t('post.delete')}
        </PostForm>
      )}
      {viewer.viewerMayUndelete && !viewer.viewerMayModerate && (
        <PostForm intent="undeletePost" number={number}>
          {t('post.undelete')}
        </PostForm>
      )}
      {viewer.viewerMayModerate && (
        <MenuItem>
          <Link to={`/moderate?post=${number}`}>{t('moderation.moderate')}</Link>
        </MenuItem>
      )}
      {reader !== null && !viewer.viewerMayEdit && (
        <MenuItem>
          <Link to={`/report?post=${number}`}>{t('post.report')}</Link>
        </MenuItem>
      )}
    </Menu>
  );
}

interface PostFormParts {
  intent: 'verify' | 'withdrawVerification' | 'deletePost' | 'undeletePost';
  number: number;
  children: ReactNode;
}

/** An act of the menu that changes something. A form of its own, so that only those who may act have one. */
function PostForm({ intent, number, children }: PostFormParts) {
  const form = useRouteForm(intent, `${intent}-${number}`);
  return (
    <MenuItem>
      <RouteForm form={form} hidden={{ postId: number }}>
        <button type="submit">{children}</button>
      </RouteForm>
    </MenuItem>
  );
}
