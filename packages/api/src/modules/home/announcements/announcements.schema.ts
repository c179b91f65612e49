import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { dismissedNumbers } from '../dismissals/dismissals.rules.ts';
import { dismissalsOf } from '../dismissals/dismissals-of.ts';
import { visibleAnnouncements } from './announcements.access.ts';
import { createAnnouncement } from './create-announcement.ts';
import { endAnnouncement, resumeAnnouncement } from './end-announcement.ts';

/** More than these at once are a notice board, and nobody reads those. */
const shownAtOnce = 3;

const AnnouncementKindEnum = builder.enumType('AnnouncementKind', {
  description: 'What the brand tells.',
  values: {
    NEWS: { description: 'Something worth knowing.' },
    KNOWN_ISSUE: { description: 'Something is wrong with a product, and the brand knows it.' },
  } as const,
});

const AnnouncementType = builder.prismaObject('Announcement', {
  description: 'What the brand tells on top of the home page.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'The number to put it away by, or to end it.' }),
    kind: t.expose('kind', { type: AnnouncementKindEnum, description: 'What it is.' }),
    text: t.exposeString('text', { description: 'Plain text.' }),
    path: t.exposeString('path', { nullable: true, description: 'A path of this site that says more.' }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'Only for pages in this language; for all when null.',
    }),
    product: t.relation('product', {
      nullable: true,
      description: 'Why you see it: you own this. Null when it is for everybody.',
    }),
    audience: t.exposeString('audience', { description: 'Who may read it.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when it stands.' }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When it was ended.' }),
  }),
});

builder.queryFields((t) => ({
  announcements: t.prismaField({
    description: `What the brand tells you now, the newest first, at most ${shownAtOnce}; not what you put away.`,
    type: [AnnouncementType],
    args: { language: t.arg.string({ description: 'The language of the page.' }) },
    resolve: async (query, _root, { language }, context) => {
      const putAway = dismissedNumbers('announcement', await dismissalsOf(context));
      return context.db.announcement.findMany({
        ...query,
        where: {
          id: { notIn: putAway },
          AND: [visibleAnnouncements(context.viewer), { OR: [{ language: null }, { language }] }],
        },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: shownAtOnce,
      });
    },
  }),
  allAnnouncements: t.prismaField({
    description: 'All that was announced, what stands first, then the newest, at most 50; for staff.',
    type: [AnnouncementType],
    resolve: (query, _root, _arguments, { db, viewer }) => {
      demandPrivilege(viewer.actor, 'announce');
      return db.announcement.findMany({
        ...query,
        orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'desc' }],
        take: 50,
      });
    },
  }),
}));

const number = 'The announcement’s number.';

builder.mutationFields((t) => ({
  createAnnouncement: t.prismaFieldWithInput({
    description: 'Tells something on top of the home page; for staff.',
    type: AnnouncementType,
    errors: refusals,
    input: {
      kind: t.input.field({ type: AnnouncementKindEnum, description: 'What it is.' }),
      text: t.input.string({ description: '10 to 400 characters of plain text.' }),
      path: t.input.string({ required: false, description: 'A path of this site that says more.' }),
      language: t.input.string({ required: false, description: 'Only for pages in this language.' }),
      productId: t.input.int({ required: false, description: 'Only for those who own this product.' }),
      audience: t.input.string({ required: false, description: '`public` when absent.' }),
      idempotencyKey: t.input.string({ required: false, description: 'A random text for this one.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await createAnnouncement(actionContext(context), input);
      return context.db.announcement.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  endAnnouncement: t.prismaFieldWithInput({
    description: 'Takes an announcement off the home page; for staff.',
    type: AnnouncementType,
    errors: refusals,
    input: { number: t.input.int({ description: number }) },
    resolve: async (query, _root, { input }, context) => {
      await endAnnouncement(actionContext(context), input);
      return context.db.announcement.findUniqueOrThrow({ ...query, where: { id: input.number } });
    },
  }),
  resumeAnnouncement: t.prismaFieldWithInput({
    description: 'Puts an announcement back on the home page; for staff.',
    type: AnnouncementType,
    errors: refusals,
    input: { number: t.input.int({ description: number }) },
    resolve: async (query, _root, { input }, context) => {
      await resumeAnnouncement(actionContext(context), input);
      return context.db.announcement.findUniqueOrThrow({ ...query, where: { id: input.number } });
    },
  }),
}));
