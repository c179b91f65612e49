import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { communityShowsGames, viewerSeesGames } from '../../trust/index.ts';
import { type ChooseGamesInput, chooseGames } from './choose-games.ts';

const GameChoices = builder.objectRef<Required<{ [K in keyof ChooseGamesInput]: boolean }>>('GameChoices');
GameChoices.implement({
  description: 'What you want of the games.',
  fields: (t) => ({
    seesGames: t.exposeBoolean('seesGames', {
      description: 'Whether you are shown points, tiers, badges and boards, and told of them.',
    }),
    showsStanding: t.exposeBoolean('showsStanding', {
      description: 'Whether others are shown your points, your tier and your badges.',
    }),
    onBoards: t.exposeBoolean('onBoards', { description: 'Whether you stand on boards.' }),
  }),
});

builder.queryFields((t) => ({
  showsGames: t.boolean({
    description:
      'Whether you are shown points, tiers, badges and boards: the brand can switch them off for all, members for themselves.',
    resolve: (_root, _arguments, context) => viewerSeesGames(context),
  }),
  gameChoices: t.field({
    type: GameChoices,
    nullable: true,
    description: 'What you want of the games; null for visitors, and where the community plays none.',
    resolve: async (_root, _arguments, { db, viewer }) => {
      if (viewer.actor === null || !(await communityShowsGames(db, new Date()))) return null;
      return db.member.findUniqueOrThrow({
        where: { id: viewer.actor.id },
        select: { seesGames: true, showsStanding: true, onBoards: true },
      });
    },
  }),
}));

builder.mutationField('chooseGames', (t) =>
  t.fieldWithInput({
    type: GameChoices,
    description: 'Says what you want of the games; what is absent stays as it is.',
    errors: refusals,
    input: {
      seesGames: t.input.boolean({
        required: false,
        description: 'Whether you are shown points, tiers, badges and boards, and told of them.',
      }),
      showsStanding: t.input.boolean({
        required: false,
        description: 'Whether others are shown your points, your tier and your badges.',
      }),
      onBoards: t.input.boolean({ required: false, description: 'Whether you stand on boards.' }),
    },
    resolve: async (_root, { input }, context) => {
      const action = actionContext(context);
      await chooseGames(action, input);
      return context.db.member.findUniqueOrThrow({
        where: { id: action.actor.id },
        select: { seesGames: true, showsStanding: true, onBoards: true },
      });
    },
  }),
);
