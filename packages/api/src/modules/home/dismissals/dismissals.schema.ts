import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { Done, done } from '../../../graphql/done.schema.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { limitActor } from '../../../kernel/rate-limits.ts';
import { dismiss, undoDismissal } from './dismiss.ts';
import { dismissalsOf } from './dismissals-of.ts';

const subject = 'What: `progress`, `needs-you`, `welcome`, `announcement:12` or `thread:34`.';

builder.queryField('isDismissed', (t) =>
  t.boolean({
    description: 'Whether you put it away; a visitor never did.',
    args: { subject: t.arg.string({ description: subject }) },
    resolve: async (_root, { subject }, context) => (await dismissalsOf(context)).includes(subject),
  }),
);

builder.mutationFields((t) => ({
  dismiss: t.fieldWithInput({
    description: 'Puts something on the home page away for good.',
    type: Done,
    errors: refusals,
    input: { subject: t.input.string({ description: subject }) },
    resolve: async (_root, { input }, context) => {
      await limitActor(context, 'dismiss');
      return done(dismiss(actionContext(context), input));
    },
  }),
  undoDismissal: t.fieldWithInput({
    description: 'Shows again what you put away.',
    type: Done,
    errors: refusals,
    input: { subject: t.input.string({ description: subject }) },
    resolve: (_root, { input }, context) => done(undoDismissal(actionContext(context), input)),
  }),
}));
