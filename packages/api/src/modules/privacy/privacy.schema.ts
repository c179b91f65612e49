import { builder } from '../../graphql/builder.ts';
import { actionContext } from '../../graphql/context.ts';
import { Done, done } from '../../graphql/done.schema.ts';
import { refusals } from '../../graphql/errors.schema.ts';
import { sessionContext } from '../identity/index.ts';
import { exportMyData } from './export-my-data.ts';
import { leaveCommunity } from './leave-community.ts';

builder.queryField('exportMyData', (t) =>
  t.field({
    description:
      'Everything that is held about you, as JSON by room, to take with you. Ten times a day at most.',
    type: 'JSON',
    complexity: 1000,
    resolve: (_root, _arguments, context) => exportMyData(actionContext(context)),
  }),
);

builder.mutationField('leaveCommunity', (t) =>
  t.fieldWithInput({
    description: 'Ends your membership and erases who you were. It cannot be undone.',
    type: Done,
    errors: refusals,
    input: {
      keepPosts: t.input.boolean({
        description: 'Whether what you wrote stays, under “former member”; otherwise it goes with you.',
      }),
      password: t.input.string({ description: 'Your password.' }),
    },
    resolve: (_root, { input }, context) => done(leaveCommunity(sessionContext(context), input)),
  }),
);
