import { copyRows } from '../../copy-rows.ts';
import { findAuthors, nobody } from '../authors.ts';
import type { ImportRun } from '../import-run.ts';
import { importTable } from '../import-table.ts';
import { importedPosts, takeIds } from '../imported-rows.ts';
import type { Rendered } from '../rendering/render-tasks.ts';
import type { AuthorRef } from './history.ts';
import { missingPost } from './missing-post.ts';
import { authorOf } from './posts.ts';

type CommentRow = { postId: number; text: string; author: AuthorRef; createdAt: Date };
type CommentData = { postId: number; authorId: number; rendered: Rendered };

/** Comments, with their authors. Their scores have no place here. */
export async function importComments(run: ImportRun): Promise<void> {
  await importTable<CommentRow, CommentData>(run, {
    step: 'comments',
    file: 'Comments.xml',
    table: 'comments',
    batchRows: 2000,
    line: () => 'comments',
    brokenLine: 'comments',
    parse(fields) {
      const author = authorOf(fields, 'User');
      return {
        postId: fields.requiredNumber('PostId'),
        text: fields.text('Text') ?? '',
        author: author.userId === null && author.name === null ? nobody : author,
        createdAt: fields.requiredDate('CreationDate'),
      };
    },
    async prepare(rows) {
      const posts = await importedPosts(
        run,
        rows.map(({ value }) => value.postId),
      );
      const placed = rows.filter(({ value }) => posts.has(value.postId));
      const find = await findAuthors(
        run,
        placed.map(({ value }) => value.author),
      );
      const rendered = await run.renderer.render(
        placed.map(({ value }) => ({ kind: 'comment', markdown: value.text })),
      );
      const results = new Map(placed.map(({ id }, i) => [id, rendered[i]!]));
      return rows.map(({ id, value }) => {
        const result = results.get(id);
        if (!result) return missingPost(run, value.postId);
        if ('failure' in result) return { skip: 'could not be rendered', problem: result.failure };
        return {
          write: {
            postId: posts.get(value.postId)!.postId,
            authorId: find(value.author)!,
            rendered: result,
          },
        };
      });
    },
    async write(client, rows) {
      const ids = await takeIds(client, 'comment', rows.length);
      await copyRows(
        client,
        'comment',
        ['id', 'post_id', 'author_id', 'markdown', 'html', 'renderer_version', 'created_at'],
        rows.map(({ row, data: { postId, authorId, rendered } }, i) => [
          ids[i]!,
          postId,
          authorId,
          rendered.markdown,
          rendered.html,
          rendered.rendererVersion,
          row.value.createdAt,
        ]),
      );
      return ids;
    },
  });
}
