import type { IconName } from '../../design/Icon.tsx';
import type { PlainWordKey } from '../../words/words.ts';
import { decidesOnIdeas, isJudge, isStaff } from '../frame/is-staff.ts';

/** A member's role; null for a visitor. */
export type Role = string | null;

/** Something the palette leads to or does. */
export interface Command {
  id: string;
  icon: IconName;
  label: PlainWordKey;
  /** Other words somebody may type for it. */
  also?: PlainWordKey;
  may: (role: Role) => boolean;
  /** Where it leads, or what it does when it leads nowhere. */
  to?: string;
  act?: 'signOut' | 'themeSystem' | 'themeLight' | 'themeDark';
}

const anyone = () => true;
const visitors = (role: Role) => role === null;
const members = (role: Role) => role !== null;
const staff = (role: Role) => role !== null && isStaff(role);
const deciders = (role: Role) => role !== null && decidesOnIdeas(role);
const judges = (role: Role) => role !== null && isJudge(role);

/** All commands, in the order in which they are offered. Each page and act that concerns everybody is here once. */
export const commands: readonly Command[] = [
  { id: 'ask', icon: 'pen', label: 'palette.ask', may: anyone, to: '/ask' },
  { id: 'inbox', icon: 'mail', label: 'frame.inbox', may: members, to: '/inbox' },
  { id: 'reports', icon: 'flag', label: 'palette.reports', may: judges, to: '/desk/reports' },
  { id: 'votes', icon: 'up', label: 'palette.votes', may: judges, to: '/desk/votes' },
  { id: 'log', icon: 'clock', label: 'palette.log', may: judges, to: '/desk/log' },
  { id: 'ideasDesk', icon: 'idea-half', label: 'triage.menu', may: deciders, to: '/desk/ideas' },
  { id: 'challengesDesk', icon: 'idea-full', label: 'challenge.desk', may: deciders, to: '/desk/challenges' },
  { id: 'insights', icon: 'search', label: 'palette.insights', may: staff, to: '/desk/search' },
  { id: 'home', icon: 'home', label: 'frame.home', may: anyone, to: '/' },
  { id: 'questions', icon: 'open', label: 'kind.questions', may: anyone, to: '/questions' },
  { id: 'tips', icon: 'tip', label: 'kind.tips', may: anyone, to: '/tips' },
  { id: 'ideas', icon: 'idea', label: 'kind.ideas', may: anyone, to: '/ideas' },
  { id: 'challenges', icon: 'idea-half', label: 'challenge.title', may: anyone, to: '/challenges' },
  { id: 'discussions', icon: 'talk', label: 'kind.discussions', may: anyone, to: '/discussions' },
  { id: 'spaces', icon: 'folder', label: 'frame.spaces', may: anyone, to: '/spaces' },
  { id: 'saved', icon: 'keep', label: 'saved.title', may: members, to: '/searches' },
  {
    id: 'settings',
    icon: 'person',
    label: 'frame.settings',
    also: 'palette.settingsAlso',
    may: members,
    to: '/settings',
  },
  { id: 'mails', icon: 'bell', label: 'palette.mails', may: members, to: '/settings/notifications' },
  { id: 'account', icon: 'lock', label: 'palette.account', may: members, to: '/settings/account' },
  { id: 'data', icon: 'eye', label: 'palette.data', may: members, to: '/settings/data' },
  { id: 'signIn', icon: 'person', label: 'frame.signIn', may: visitors, to: '/sign-in' },
  { id: 'signUp', icon: 'joined', label: 'palette.signUp', may: visitors, to: '/sign-up' },
  {
    id: 'themeLight',
    icon: 'open',
    label: 'palette.themeLight',
    also: 'frame.theme',
    may: anyone,
    act: 'themeLight',
  },
  {
    id: 'themeDark',
    icon: 'solved',
    label: 'palette.themeDark',
    also: 'frame.theme',
    may: anyone,
    act: 'themeDark',
  },
  {
    id: 'themeSystem',
    icon: 'machine',
    label: 'palette.themeSystem',
    also: 'frame.theme',
    may: anyone,
    act: 'themeSystem',
  },
  { id: 'signOut', icon: 'left', label: 'frame.signOut', may: members, act: 'signOut' },
];

/** The commands that somebody may use. */
export function commandsFor(role: Role): Command[] {
  return commands.filter(({ may }) => may(role));
}
