import { builder } from '../../../graphql/builder.ts';
import { checkText } from '../../../kernel/check-text.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { renderMarkdown } from '../../../kernel/markdown/index.ts';
import { limitViewer } from '../../../kernel/rate-limits.ts';
import { ThreadKindEnum } from '../../categories/index.ts';
import { textLimits, visibleThreads } from '../../threads/index.ts';
import { patience } from '../unless-resting.ts';
import { answeredFirst } from './answered-first.rules.ts';
import { similarLimit, similarThreads } from './similar-threads.ts';

/** Characters of a text that is being written: the first tell what it is about. */
const BODY = 4_000;

builder.queryField('similarThreads', (t) =>
  t.prismaField({
    description:
      'Threads that may already answer what somebody is about to ask: the five likest, solved ones first. Of one kind alone they come by likeness: an idea is the same one, whether it was decided on or not.',
    type: ['Thread'],
    // Rendering the text and asking the engine cost what hundreds of rows do.
    complexity: { field: 2_000, multiplier: 5 },
    args: {
      title: t.arg.string({ description: 'The title so far.' }),
      markdown: t.arg.string({ required: false, description: 'The text so far.' }),
      kind: t.arg({ type: ThreadKindEnum, required: false, description: 'Only threads of this kind.' }),
    },
    resolve: async (query, _root, { title, markdown, kind }, { db, viewer, services }) => {
      const issues = [
        ...checkText('title', title, { maximum: textLimits.title.maximum }),
        ...checkText('markdown', markdown ?? '', { maximum: textLimits.body.maximum }),
      ];
      if (issues.length > 0) throw new Invalid(issues);
      await limitViewer({ db, viewer }, 'search');
      const body = markdown ? renderMarkdown(markdown.slice(0, BODY)).plainText : '';
      if (!/[\p{L}\p{N}]/u.test(title + body)) return [];
      const searching = { db, viewer, engine: services.search };
      const ids = await similarThreads(searching, { title, body }, { kind: kind ?? undefined });
      const threads = await db.thread.findMany({
        ...query,
        where: { id: { in: ids }, AND: visibleThreads(viewer) },
      });
      const likest = ids.flatMap((id) => threads.find((thread) => thread.id === id) ?? []);
      return kind ? likest : answeredFirst(likest, similarLimit);
    },
  }),
);

builder.prismaObjectField('Thread', 'relatedThreads', (t) =>
  t.prismaField({
    description: 'Threads that say something alike; at most five.',
    type: ['Thread'],
    complexity: { field: 500, multiplier: 5 },
    select: { id: true },
    resolve: async (query, { id }, _arguments, { db, viewer, services }) => {
      const searching = { db, viewer, engine: services.search };
      const ids = await similarThreads(searching, { threadId: id }, { milliseconds: patience.beside });
      const threads = await db.thread.findMany({
        ...query,
        where: { id: { in: ids }, AND: visibleThreads(viewer) },
      });
      return ids.flatMap((found) => threads.find((thread) => thread.id === found) ?? []);
    },
  }),
);
