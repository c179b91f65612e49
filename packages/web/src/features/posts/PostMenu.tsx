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
  const verify = useRouteForm(verifiedAt === null ? 'verify' : 'withdrawVerification', `verify-${number}`);
  const remove = useRouteForm('deletePost', `delete-${number}`);
  const restore = useRouteForm('undeletePost', `undelete-${number}`);
  const hidden = { postId: number };
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
        <MenuItem>
          <RouteForm form={verify} hidden={hidden}>
            <button type="submit">
              {verifiedAt === null ? t('answer.verify') : t('answer.withdrawVerification')}
            </button>
          </RouteForm>
        </MenuItem>
      )}
      {viewer.viewerMayDelete && !viewer.viewerMayModerate && (
        <MenuItem>
          <RouteForm form={remove} hidden={hidden}>
            <button type="submit">{t('post.delete')}</button>
          </RouteForm>
        </MenuItem>
      )}
      {viewer.viewerMayUndelete && !viewer.viewerMayModerate && (
        <MenuItem>
          <RouteForm form={restore} hidden={hidden}>
            <button type="submit">{t('post.undelete')}</button>
          </RouteForm>
        </MenuItem>
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
