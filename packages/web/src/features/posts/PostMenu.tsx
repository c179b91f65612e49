import { type ReactNode, useEffect } from 'react';
import { Link, useLoaderData, useRouteLoaderData } from 'react-router';
import { Icon } from '../../design/Icon.tsx';
import { Menu, MenuItem } from '../../design/Menu.tsx';
import { type FragmentOf, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { type RouteFormState, useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { markAfter, verifyFormId } from '../answers/marks.ts';
import type { FrameData } from '../frame/FrameLayout.tsx';
import { useViewer } from '../frame/use-viewer.ts';
import { PostLinks } from './PostLinks.tsx';
import { PostMenuFragment } from './post-menu-fragment.ts';
import { quotePost } from './quote-post.ts';
import { tell } from './tell.ts';

/** The acts on a post that are needed seldom. */
export function PostMenu({ post }: { post: FragmentOf<typeof PostMenuFragment> }) {
  const { number, path, editedAt, verifiedAt, ...viewer } = readFragment(PostMenuFragment, post);
  const t = useWords();
  const reader = useViewer();
  // Of the page of a thread; on any other page there are no such menus.
  const isIdea = (useLoaderData() as { idea?: object | null } | undefined)?.idea != null;
  // A reply's path names it; the opening is on every page of its thread.
  const isOpening = !path.includes('?post=');
  const mayTag = useRouteLoaderData<FrameData>('frame')?.viewerMayTagForOthers ?? false;
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
      {reader !== null && !viewer.viewerMayEdit && mayTag && isOpening && (
        <MenuItem>
          <Link to={`/posts/${number}/edit`}>{t('post.editTags')}</Link>
        </MenuItem>
      )}
      {viewer.viewerMayVerify && (
        <VerifyForm number={number} verified={verifiedAt !== null} isIdea={isIdea} />
      )}
      {!isOpening && <IdeaActs path={path} isIdea={isIdea} role={reader?.role} />}
      {viewer.viewerMayDelete && !viewer.viewerMayModerate && (
        <DeletionForm intent="deletePost" number={number} />
      )}
      {viewer.viewerMayUndelete && !viewer.viewerMayModerate && (
        <DeletionForm intent="undeletePost" number={number} />
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

/** What makes more of a reply: thanks for it, an idea of its own. Both lead to forms that know which one is meant. */
function IdeaActs({ path, isIdea, role }: { path: string; isIdea: boolean; role: string | undefined }) {
  const t = useWords();
  const thread = /^\/t\/(\d+)/.exec(path)?.[1];
  if (thread === undefined || role === undefined) return null;
  const place = encodeURIComponent(path);
  return (
    <>
      {isIdea && ['PRODUCT_TEAM', 'ADMIN'].includes(role) && (
        <MenuItem>
          <Link to={`/manage/${thread}?credit=${place}#credits`}>{t('idea.creditThis')}</Link>
        </MenuItem>
      )}
      {['PRODUCT_TEAM', 'MODERATOR', 'ADMIN'].includes(role) && (
        <MenuItem>
          <Link to={`/manage/${thread}?split=${place}#split`}>{t('idea.splitThis')}</Link>
        </MenuItem>
      )}
    </>
  );
}

/** The brand's word on an answer, or no longer; of an idea, which reply is its answer. */
function VerifyForm({ number, verified, isIdea }: { number: number; verified: boolean; isIdea: boolean }) {
  const form = useRouteForm('verify', verifyFormId(number));
  const t = useWords();
  const on = markAfter(verified, form.sent);
  return (
    <PostForm form={form} number={number}>
      <button type="submit" name="mark" value={on ? 'no' : 'yes'}>
        {isIdea
          ? t(on ? 'answer.withdrawOfficial' : 'answer.official')
          : t(on ? 'answer.withdrawVerification' : 'answer.verify')}
      </button>
    </PostForm>
  );
}

/** Deletes a post, or brings it back. */
function DeletionForm({ intent, number }: { intent: 'deletePost' | 'undeletePost'; number: number }) {
  const form = useRouteForm(intent, `${intent}-${number}`);
  const t = useWords();
  return (
    <PostForm form={form} number={number}>
      <button type="submit">{intent === 'deletePost' ? t('post.delete') : t('post.undelete')}</button>
    </PostForm>
  );
}

interface PostFormParts {
  form: RouteFormState;
  number: number;
  children: ReactNode;
}

/** An act of the menu that changes something. The menu closes with the press, so why it was refused is told beside it. */
function PostForm({ form, number, children }: PostFormParts) {
  const { message } = form.errors;
  // biome-ignore lint/correctness/useExhaustiveDependencies: refused again, it is told again
  useEffect(() => {
    if (message !== undefined) tell(message);
  }, [message, form.result]);
  return (
    <MenuItem>
      <RouteForm form={form} hidden={{ postId: number }}>
        {children}
      </RouteForm>
    </MenuItem>
  );
}
