import { slugOf } from '../../../threads/index.ts';
import { copyRows } from '../../copy-rows.ts';
import { RowProblem } from '../dump/fields.ts';
import { tagNamesIn } from '../dump/tag-names.ts';
import type { IdSet } from '../id-set.ts';
import type { ImportRun } from '../import-run.ts';
import { importTable } from '../import-table.ts';
import { takeIds } from '../imported-rows.ts';
import {
  countHistory,
  type PostData,
  type PostFields,
  postFields,
  preparePosts,
  writePosts,
} from './posts.ts';
import { idsOfTags } from './tags.ts';

type Question = PostFields & {
  title: string;
  tags: string[];
  viewCount: number;
  closedAt: Date | null;
  lastActivityAt: Date;
  acceptedAnswerId: number | null;
};

type QuestionData = PostData & { tagIds: number[] };

/** Questions become threads with their opening post. */
export async function importQuestions(run: ImportRun, seen: IdSet): Promise<void> {
  await importTable<Question, QuestionData>(run, {
    step: 'questions',
    file: 'Posts.xml',
    table: 'posts',
    batchRows: 400,
    seen,
    line: () => 'questions',
    brokenLine: 'questions',
    garbledLine: 'other posts',
    parse(fields) {
      if (fields.text('PostTypeId') !== '1') return undefined;
      const title = fields.text('Title')?.trim();
      if (!title) throw new RowProblem('Title is missing');
      const common = postFields(fields);
      return {
        ...common,
        title,
        tags: tagNamesIn(fields.text('Tags') ?? ''),
        viewCount: Math.max(0, fields.number('ViewCount') ?? 0),
        closedAt: fields.date('ClosedDate') ?? null,
        lastActivityAt: fields.date('LastActivityDate') ?? common.createdAt,
        acceptedAnswerId: fields.number('AcceptedAnswerId') ?? null,
      };
    },
    async observe(rows) {
      await run.stage.addAcceptances(
        rows.flatMap(({ id, number, value: { acceptedAnswerId } }) =>
          acceptedAnswerId === null ? [] : [{ number, questionId: id, answerId: acceptedAnswerId }],
        ),
      );
    },
    async prepare(rows) {
      const posts = await preparePosts(run, rows, ({ value }) => value);
      const tagIds = await idsOfTags(
        run,
        rows.map(({ value }) => value.tags),
      );
      return posts.map((post, i) => {
        if (!('failure' in post)) return { write: { ...post, tagIds: tagIds[i]! } };
        run.leftOut.add(rows[i]!.id);
        return { skip: 'could not be rendered', problem: post.failure };
      });
    },
    async write(client, rows) {
      const threadIds = await takeIds(client, 'thread', rows.length);
      const { category } = run;
      await copyRows(
        client,
        'thread',
        [
          'id',
          'kind',
          'category_id',
          'author_id',
          'title',
          'slug',
          'language',
          'audience',
          'state',
          'state_reason',
          'locked_at',
          'closed_at',
          'closed_reason',
          'view_count',
          'created_at',
          'last_activity_at',
          'last_actor_id',
        ],
        rows.map(({ row: { value }, data: { authorId, rendered, past } }, i) => {
          const deleted = value.deletedAt ?? past.deletedAt;
          const closedAt = value.closedAt ?? past.closed?.at ?? null;
          return [
            threadIds[i]!,
            'QUESTION',
            category.id,
            authorId,
            value.title,
            slugOf(value.title),
            rendered.language,
            category.audience,
            deleted ? 'DELETED' : 'VISIBLE',
            deleted ? `Deleted on ${run.source.name}` : null,
            past.lockedAt,
            closedAt,
            closedAt ? (past.closed?.reason ?? 'Closed') : null,
            value.viewCount,
            value.createdAt,
            value.lastActivityAt,
            authorId,
          ];
        }),
      );
      await copyRows(
        client,
        'thread_tag',
        ['thread_id', 'tag_id'],
        rows.flatMap(({ data }, i) => data.tagIds.map((tagId) => [threadIds[i]!, tagId])),
      );
      return writePosts(
        client,
        run,
        'OPENING',
        rows.map(({ row, data }, i) => ({ row, data, threadId: threadIds[i]!, acceptedAt: null })),
      );
    },
    afterCommit: (rows) => countHistory(run, rows),
  });
}
