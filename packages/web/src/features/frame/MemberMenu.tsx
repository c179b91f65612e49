import { Form, Link } from 'react-router';
import { Avatar } from '../../design/Avatar.tsx';
import { Menu, MenuItem } from '../../design/Menu.tsx';
import { useWords } from '../../words/words.ts';
import type { FrameData } from './FrameLayout.tsx';
import { decidesOnIdeas, isJudge, isStaff } from './is-staff.ts';

interface MemberMenuParts {
  me: NonNullable<FrameData['me']>;
  /** Whether games are shown to them. */
  hasBoard: boolean;
  /** Whether they are in a panel, or invited to one. */
  hasPanels: boolean;
  unread?: string;
}

/** What a signed-in member can go to and do from every page. */
export function MemberMenu({ me, hasBoard, hasPanels, unread }: MemberMenuParts) {
  const t = useWords();
  return (
    <Menu
      trigger={<Avatar name={me.displayName} picture={me.avatar?.url} />}
      label={t('frame.menu', { name: me.displayName })}
    >
      <MenuItem>
        <Link to={me.path}>{t('frame.profile')}</Link>
      </MenuItem>
      <MenuItem>
        <Link to="/inbox">
          {t('frame.inbox')}
          {unread && <b className="yours">{unread}</b>}
        </Link>
      </MenuItem>
      {hasPanels && (
        <MenuItem>
          <Link to="/panels">{t('panel.menu')}</Link>
        </MenuItem>
      )}
      {hasBoard && (
        <MenuItem>
          <Link to="/leaderboard">{t('board.title')}</Link>
        </MenuItem>
      )}
      <MenuItem>
        <Link to="/settings">{t('frame.settings')}</Link>
      </MenuItem>
      {isJudge(me.role) && (
        <MenuItem>
          <Link to="/desk">{t('frame.desk')}</Link>
        </MenuItem>
      )}
      {decidesOnIdeas(me.role) && (
        <MenuItem>
          <Link to="/desk/ideas">{t('triage.menu')}</Link>
        </MenuItem>
      )}
      {decidesOnIdeas(me.role) && (
        <MenuItem>
          <Link to="/desk/panels">{t('panel.deskMenu')}</Link>
        </MenuItem>
      )}
      {me.role === 'ADMIN' && (
        <MenuItem>
          <Link to="/admin">{t('admin.title')}</Link>
        </MenuItem>
      )}
      {isStaff(me.role) && (
        <MenuItem>
          <Link to="/admin/announcements">{t('admin.announcements')}</Link>
        </MenuItem>
      )}
      {isStaff(me.role) && (
        <MenuItem>
          <Link to="/desk/search">{t('frame.searches')}</Link>
        </MenuItem>
      )}
      {me.role === 'ADMIN' && (
        <MenuItem>
          <Link to="/admin/brand">{t('brand.title')}</Link>
        </MenuItem>
      )}
      <MenuItem>
        <Form method="post" action="/sign-out">
          <button type="submit">{t('frame.signOut')}</button>
        </Form>
      </MenuItem>
    </Menu>
  );
}
