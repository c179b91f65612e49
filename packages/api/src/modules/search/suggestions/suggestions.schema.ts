import type { Tag } from '@embassy/database';
import type { Suggestion } from '@embassy/search-indexer';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../../graphql/builder.ts';
import { checkText } from '../../../kernel/check-text.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { limitViewer } from '../../../kernel/rate-limits.ts';
import { TagNode } from '../../tags/index.ts';
import { parseSearchText } from '../filters/parse-search-text.rules.ts';
import { type Hit, hitsOf, SearchHit } from '../hits/hit.schema.ts';
import { listedOf } from '../search.access.ts';
import { searchLimits } from '../search-bounds.ts';
import { unlessResting } from '../unless-resting.ts';
import { suggestedTags, suggestedTagsWhere } from './suggest-tags.ts';

/** Threads that are offered while somebody types: what fits below a field. */
const THREADS = 6;
const nothing: Suggestion = { threadIds: [], marks: { stems: [], beginning: null } };

type Suggestions = { threads: Hit[]; tags: Tag[]; isResting: boolean };

const SearchSuggestions = builder.objectRef<Suggestions>('SearchSuggestions').implement({
  description: 'What somebody may be typing.',
  fields: (t) => ({
    threads: t.expose('threads', { type: [SearchHit], description: 'At most six threads, best first.' }),
    tags: t.expose('tags', { type: [TagNode], description: 'At most four tags that begin so.' }),
    isResting: t.exposeBoolean('isResting', {
      description: 'Search cannot answer now; it will be back by itself.',
    }),
  }),
});

builder.queryField('searchSuggestions', (t) =>
  t.field({
    description: 'What somebody may be looking for while they type; the last word may be a beginning.',
    type: SearchSuggestions,
    complexity: { field: 500, multiplier: THREADS },
    args: { text: t.arg.string({ description: 'What was typed so far, at most 200 characters.' }) },
    resolve: async (_root, { text }, context, info): Promise<Suggestions> => {
      const { db, viewer, services } = context;
      const issues = checkText('text', text, { maximum: searchLimits.text });
      if (issues.length > 0) throw new Invalid(issues);
      await limitViewer(context, 'suggest');
      const { words } = parseSearchText(text);
      const where = suggestedTagsWhere(text.trim());
      const asked = /[\p{L}\p{N}]/u.test(words)
        ? services.search.suggest({ text: words, audiences: viewer.audiences, limit: THREADS * 2 })
        : Promise.resolve(nothing);
      const [found, tags] = await Promise.all([
        unlessResting(asked, null),
        where &&
          db.tag.findMany({
            ...queryFromInfo({ context, info, path: ['tags'], typeName: 'Tag' }),
            where,
            orderBy: [{ threadCount: 'desc' }, { id: 'asc' }],
            take: suggestedTags,
          }),
      ]);
      const { threadIds, marks } = found ?? nothing;
      const ids = (await listedOf(db, viewer, threadIds)).slice(0, THREADS);
      const hits = await hitsOf(context, info, { ids, marks, path: ['threads'] });
      return { threads: [...hits.values()], tags: tags ?? [], isResting: found === null };
    },
  }),
);
