import { type PanelMemberState, Prisma } from '@embassy/database';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../graphql/builder.ts';
import { describedValues } from '../../graphql/described-values.ts';
import { batched } from '../../kernel/batched.ts';
import { renderMarkdown } from '../../kernel/markdown/index.ts';
import { connectionOf, keysetPage } from '../../kernel/pagination/index.ts';
import { CategoryNode, visibleCategories } from '../categories/index.ts';
import { MemberNode, visibleMembers } from '../identity/index.ts';
import { demandPrivilege, may } from '../trust/index.ts';
import { loadPanels, ofViewer, type PanelView } from './load-panels.ts';
import { isOver, panelPath } from './panels.rules.ts';

export const PanelMembersSeenEnum = builder.enumType('PanelMembersSeen', {
  description: 'Who may see who is in a panel.',
  values: describedValues({
    TEAM: 'Whoever runs panels.',
    MEMBERS: 'Everybody who is in it as well.',
  }),
});

const PanelMemberStateEnum = builder.enumType('PanelMemberState', {
  description: 'What became of an invitation to a panel.',
  values: describedValues({
    INVITED: 'Nothing was said yet.',
    ACCEPTED: 'They are in it.',
    DECLINED: 'They did not want to.',
    LEFT: 'They left it.',
    REMOVED: 'They were taken out of it, or the invitation was taken back.',
  }),
});

const MembersOfPanel = builder.connectionObject(
  { type: MemberNode, name: 'PanelMemberConnection', description: 'A page of those who are in a panel.' },
  { name: 'PanelMemberEdge', description: 'One of them in a page.' },
);

type Invitations = { waiting: number; declined: number; left: number; running: boolean };

const InvitationsType = builder.objectRef<Invitations>('PanelInvitations').implement({
  description:
    'What became of the invitations to a panel, as numbers: whoever did not accept stays unnamed. Whom a criterion found and a person chose as well has two, and answers one.',
  fields: (t) => ({
    waiting: t.exposeInt('waiting', { description: 'Nothing was said yet.' }),
    declined: t.exposeInt('declined', { description: 'They did not want to.' }),
    left: t.exposeInt('left', { description: 'They left, or were taken out.' }),
    running: t.exposeBoolean('running', { description: 'Whether more are being invited right now.' }),
  }),
});

export const PanelType = builder.objectRef<PanelView>('Panel').implement({
  description: 'An invited group with a space of its own.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'Its number.' }),
    slug: t.exposeString('slug', { description: 'The name in its path.' }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    path: t.string({ description: 'Where it is.', resolve: panelPath }),
    purpose: t.exposeString('purpose', { description: 'What it is for, as Markdown.' }),
    purposeHtml: t.string({
      description: 'The same as HTML that is safe to show.',
      resolve: ({ purpose }, _arguments, { services: { settings } }) =>
        renderMarkdown(purpose, {
          ...{ ownHosts: [new URL(settings.publicUrl).host], imageHosts: settings.imageHosts },
        }).html,
    }),
    asked: t.exposeString('asked', { description: 'What is asked of those who are in it.' }),
    endsAt: t.expose('endsAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when, if there is an end.',
    }),
    isOver: t.boolean({
      description: 'Whether it was archived, or its time is over.',
      resolve: (panel) => isOver(panel, new Date()),
    }),
    archivedAt: t.expose('archivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was archived.',
    }),
    membersSeen: t.expose('membersSeen', {
      type: PanelMembersSeenEnum,
      description: 'Who may see who is in it.',
    }),
    memberCount: t.exposeInt('memberCount', { description: 'How many are in it.' }),
    viewerState: t.expose('viewerState', {
      type: PanelMemberStateEnum,
      nullable: true,
      description: 'What you said to your invitation; null without one.',
    }),
    space: t.prismaField({
      type: CategoryNode,
      nullable: true,
      description: 'Its own space; null while you are not in it.',
      resolve: (query, { categoryId }, _arguments, { db, viewer }) =>
        db.category.findFirst({ ...query, where: { id: categoryId ?? -1, AND: visibleCategories(viewer) } }),
    }),
    members: t.field({
      type: MembersOfPanel,
      nullable: true,
      description: 'Who is in it; null when you may not see that.',
      complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
      args: t.arg.connectionArgs(),
      resolve: async (panel, page, context, info) => {
        const { db, viewer, services } = context;
        const shown = panel.membersSeen === 'MEMBERS' && panel.viewerState === 'ACCEPTED';
        if (!shown && !may(viewer.actor, 'run panels')) return null;
        const found = await keysetPage(
          db,
          {
            from: Prisma.sql`panel_member pm`,
            id: Prisma.sql`pm.member_id`,
            where: Prisma.sql`pm.panel_id = ${panel.id} AND pm.state = 'ACCEPTED'`,
            columns: [{ expression: Prisma.sql`pm.member_id`, type: 'int' }],
            direction: 'asc',
          },
          page,
        );
        const members = await db.member.findMany({
          ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'Member' }),
          where: {
            id: { in: found.rows.map(({ id }) => id) },
            AND: visibleMembers(viewer, services.settings),
          },
        });
        return connectionOf(found, members);
      },
    }),
    invitations: t.field({
      type: InvitationsType,
      nullable: true,
      description: 'What became of its invitations; for whoever runs panels.',
      complexity: 5,
      resolve: ({ id }, _arguments, context) =>
        may(context.viewer.actor, 'run panels')
          ? batched<number, Invitations>(context, 'panel invitations', (ids) =>
              loadInvitations(context.db, ids),
            ).load(id)
          : null,
    }),
  }),
});

async function loadInvitations(
  db: Pick<import('@embassy/database').Database, 'panelMember' | 'panelInviting'>,
  ids: readonly number[],
): Promise<Invitations[]> {
  const where = { panelId: { in: [...ids] } };
  const [counts, found] = await Promise.all([
    db.panelMember.groupBy({ by: ['panelId', 'state'], where, _count: true }),
    db.panelMember.groupBy({
      by: ['panelId', 'foundState'],
      where: { ...where, foundState: { not: null } },
      _count: true,
    }),
  ]);
  const running = await db.panelInviting.findMany({
    where: { ...where, finishedAt: null },
    select: { panelId: true },
    take: 200,
  });
  return ids.map((id) => {
    const count = (state: PanelMemberState) =>
      (counts.find((one) => one.panelId === id && one.state === state)?._count ?? 0) +
      (found.find((one) => one.panelId === id && one.foundState === state)?._count ?? 0);
    return {
      waiting: count('INVITED'),
      declined: count('DECLINED'),
      left: count('LEFT') + count('REMOVED'),
      running: running.some(({ panelId }) => panelId === id),
    };
  });
}

builder.queryFields((t) => ({
  viewerHasPanels: t.boolean({
    description: 'Whether you are in a panel, or invited to one.',
    resolve: async (_root, _arguments, { db, viewer }) =>
      viewer.actor !== null &&
      (await db.panel.findFirst({ where: ofViewer(viewer), select: { id: true } })) !== null,
  }),
  myPanels: t.field({
    description: 'The panels that you are in or invited to.',
    type: [PanelType],
    complexity: 20,
    resolve: (_root, _arguments, { db, viewer }) => loadPanels(db, viewer, ofViewer(viewer)),
  }),
  panel: t.field({
    description: 'One panel, if you may know of it.',
    type: PanelType,
    nullable: true,
    args: { slug: t.arg.string({ description: 'The name in its path.' }) },
    resolve: async (_root, { slug }, { db, viewer }) => (await loadPanels(db, viewer, { slug }))[0] ?? null,
  }),
  deskPanels: t.field({
    description: 'Every panel. For whoever runs panels.',
    type: [PanelType],
    nullable: true,
    complexity: 20,
    resolve: (_root, _arguments, { db, viewer }) => {
      demandPrivilege(viewer.actor, 'run panels');
      return loadPanels(db, viewer, {});
    },
  }),
}));
