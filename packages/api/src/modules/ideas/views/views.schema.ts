import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { Done, done } from '../../../graphql/done.schema.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { limitActor } from '../../../kernel/rate-limits.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { deleteIdeaView, saveIdeaView, viewLimits } from './idea-views.ts';

const IdeaViewType = builder.prismaObject('IdeaView', {
  description: 'Filters of the ideas’ desk that you kept under a name. Nobody else knows of them.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'Its number.' }),
    name: t.exposeString('name', { description: 'What you call it.' }),
    filters: t.exposeString('filters', { description: 'As the desk’s address has them.' }),
  }),
});

builder.queryField('ideaViews', (t) =>
  t.prismaField({
    type: [IdeaViewType],
    nullable: true,
    description: `The views that you kept, by name; at most ${viewLimits.perMember}. For those who decide on ideas.`,
    complexity: 20,
    resolve: (query, _root, _arguments, { db, viewer }) => {
      demandPrivilege(viewer.actor, 'decide on ideas');
      return db.ideaView.findMany({
        ...query,
        where: { memberId: viewer.actor?.id ?? -1 },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: viewLimits.perMember,
      });
    },
  }),
);

builder.mutationFields((t) => ({
  saveIdeaView: t.prismaFieldWithInput({
    description: 'Keeps filters of the ideas’ desk under a name. For those who decide on ideas.',
    type: IdeaViewType,
    errors: refusals,
    input: {
      name: t.input.string({ description: `What to call it, 1 to ${viewLimits.name} characters.` }),
      filters: t.input.string({
        description: `As the desk’s address has them, at most ${viewLimits.filters} characters.`,
      }),
      idempotencyKey: t.input.string({ required: false, description: 'A random text for this one view.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await limitActor(context, 'save search');
      const id = await saveIdeaView(actionContext(context), input);
      return context.db.ideaView.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  deleteIdeaView: t.fieldWithInput({
    description: 'Forgets a view that you kept. Doing it again changes nothing.',
    type: Done,
    errors: refusals,
    input: { number: t.input.int({ description: 'Its number.' }) },
    resolve: (_root, { input }, context) => done(deleteIdeaView(actionContext(context), input)),
  }),
}));
