import { builder } from '../../graphql/builder.ts';
import { checkText } from '../../kernel/check-text.ts';
import { Invalid } from '../../kernel/errors/index.ts';
import { limitActor } from '../../kernel/rate-limits.ts';
import { textLimits } from './threads.rules.ts';
import { writePost } from './write-markdown.ts';

builder.queryField('preview', (t) =>
  t.string({
    description: 'How a post will look: sanitised HTML. For whoever is signed in; nothing is kept.',
    // A long text takes as long as thousands of rows.
    complexity: 4_000,
    args: { markdown: t.arg.string({ description: 'The text so far, at most 30,000 characters.' }) },
    resolve: async (_root, { markdown }, { db, viewer, services }) => {
      await limitActor({ db, viewer }, 'preview');
      const issues = checkText('markdown', markdown, { maximum: textLimits.body.maximum });
      if (issues.length > 0) throw new Invalid(issues);
      return (await writePost(db, services.settings, markdown)).html;
    },
  }),
);
