import { builder } from '../../graphql/builder.ts';
import { visibleMembers } from './members.access.ts';

export const RoleEnum = builder.enumType('Role', {
  description: 'What someone is to the brand. Everybody is a member; the others act for the brand.',
  values: {
    MEMBER: { description: 'A customer.' },
    AGENT: { description: 'Works in customer service.' },
    PRODUCT_TEAM: { description: 'Works on the products.' },
    MODERATOR: { description: 'Keeps the place safe and fair.' },
    ADMIN: { description: 'Runs the community.' },
  } as const,
});

export const MemberNode = builder.prismaNode('Member', {
  nullable: true,
  description: 'Somebody in the community.',
  id: { field: 'id' },
  findUnique: (id, { viewer, services }) => ({
    id: Number(id),
    AND: visibleMembers(viewer, services.settings),
  }),
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'The number in paths and filters.' }),
    handle: t.exposeString('handle', { description: 'The unique name in @mentions and in the path.' }),
    displayName: t.string({
      description: 'The name to show; empty for a former member, for whom you have a word of your own.',
      select: { displayName: true, state: true },
      resolve: (member) => (member.state === 'LEFT' ? '' : member.displayName),
    }),
    isFormer: t.boolean({
      description: 'True once they left; their posts may have stayed.',
      select: { state: true },
      resolve: (member) => member.state === 'LEFT',
    }),
    role: t.expose('role', { type: RoleEnum, description: 'What they are to the brand.' }),
    path: t.string({
      description: 'Where the profile is.',
      select: { handle: true },
      resolve: (member) => `/members/${member.handle}`,
    }),
    joinedAt: t.expose('joinedAt', { type: 'DateTime', description: 'Since when they are here.' }),
    answerCount: t.exposeInt('answerCount', { description: 'Answers and replies that stand.' }),
    acceptedCount: t.exposeInt('acceptedCount', { description: 'Answers that askers accepted.' }),
    threadCount: t.exposeInt('threadCount', { description: 'Threads that they began and that stand.' }),
  }),
});

builder.queryField('me', (t) =>
  t.prismaField({
    description: 'Whoever is signed in; null for a visitor.',
    type: MemberNode,
    nullable: true,
    resolve: (query, _root, _arguments, { db, viewer }) =>
      viewer.actor ? db.member.findUnique({ ...query, where: { id: viewer.actor.id } }) : null,
  }),
);
