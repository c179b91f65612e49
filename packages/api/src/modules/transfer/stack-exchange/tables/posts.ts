import type { ClientBase } from 'pg';
import { type CopyValue, copyRows } from '../../copy-rows.ts';
import { findAuthors, nobody } from '../authors.ts';
import type { Fields } from '../dump/fields.ts';
import { licenceOf } from '../dump/licence.ts';
import type { ImportRun } from '../import-run.ts';
import type { Row } from '../import-table.ts';
import { takeIds } from '../imported-rows.ts';
import type { Rendered, RenderTask } from '../rendering/render-tasks.ts';
import { type ToldFact, writeFacts } from '../write-facts.ts';
import { type AuthorRef, type PostPast, replayHistory } from './history.ts';

/** What questions and answers have in common. */
export type PostFields = {
  author: AuthorRef;
  body: string;
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  communityWikiAt: Date | null;
  licence: string;
};

/** Reads what questions and answers have in common. */
export function postFields(fields: Fields): PostFields {
  const createdAt = fields.requiredDate('CreationDate');
  return {
    author: authorOf(fields, 'Owner'),
    body: fields.text('Body') ?? '',
    createdAt,
    editedAt: fields.date('LastEditDate') ?? null,
    deletedAt: fields.date('DeletionDate') ?? null,
    communityWikiAt: fields.date('CommunityOwnedDate') ?? null,
    licence: licenceOf(fields.text('ContentLicense'), createdAt),
  };
}

/** Who wrote a row: by id, else by the name that was left. */
export function authorOf(fields: Fields, prefix: 'Owner' | 'User'): AuthorRef {
  const [id, name] = prefix === 'Owner' ? ['OwnerUserId', 'OwnerDisplayName'] : ['UserId', 'UserDisplayName'];
  return { userId: fields.number(id) ?? null, name: fields.text(name) || null };
}

/** A post ready to be written. */
export type PostData = {
  authorId: number;
  rendered: Rendered;
  past: PostPast;
  revisionAuthors: (number | null)[];
  /** What the newest version must say, since posts change there in ways their history does not tell. */
  newest: { title: string | null; tags: string[] };
  origin: { url: string; authorName: string; authorUrl: string };
};

type Draft = { title: string; tags: string[] };

/** Finds authors and history of posts, and renders them. A post that cannot be rendered is told by its failure. */
export async function preparePosts<T extends PostFields>(
  run: ImportRun,
  rows: Row<T>[],
  draftOf: (row: Row<T>) => Draft | null,
): Promise<(PostData | { failure: string })[]> {
  const histories = await run.stage.historyOf(rows.map((row) => row.id));
  const pasts = rows.map((row) => replayHistory(histories.get(row.id) ?? [], draftOf(row) !== null));
  const authors = rows.map(({ value: { author } }) =>
    author.userId === null && author.name === null ? nobody : author,
  );
  const find = await findAuthors(run, [
    ...authors,
    ...pasts.flatMap((past) => past.revisions.map((revision) => revision.author)),
  ]);
  const rendered = await run.renderer.render(
    rows.map((row, i): RenderTask => {
      const markdown =
        pasts[i]!.revisions.findLast((revision) => revision.markdown !== null)?.markdown ?? null;
      return { kind: 'post', title: draftOf(row)?.title ?? '', markdown, html: row.value.body };
    }),
  );
  const names = await namesOf(
    run,
    authors.map(find).filter((id) => id !== undefined),
  );
  return rows.map((row, i) => {
    const result = rendered[i]!;
    if ('failure' in result) return result;
    const past = pasts[i]!;
    const authorId = find(authors[i]!)!;
    const draft = draftOf(row);
    const { userId } = authors[i]!;
    return {
      authorId,
      rendered: result,
      past,
      revisionAuthors: past.revisions.map((revision) => find(revision.author) ?? null),
      newest: { title: draft?.title ?? null, tags: draft?.tags ?? [] },
      origin: {
        url: `https://${run.source.name}/${draft ? 'questions' : 'a'}/${row.id}`,
        authorName: row.value.author.name ?? names.get(authorId) ?? '',
        authorUrl: userId === null ? '' : `https://${run.source.name}/users/${userId}`,
      },
    };
  });
}

async function namesOf(run: ImportRun, memberIds: number[]): Promise<Map<number, string>> {
  const { rows } = await run.pool.query<{ id: number; display_name: string }>(
    'SELECT id, display_name FROM member WHERE id = ANY($1::int[])',
    [[...new Set(memberIds)]],
  );
  return new Map(rows.map((row) => [row.id, row.display_name]));
}

/** A post with the place it gets. */
export type PlacedPost = {
  row: Row<PostFields>;
  data: PostData;
  threadId: number;
  acceptedAt: Date | null;
};

/** Writes posts with their origin and versions. Returns their ids. */
export async function writePosts(
  client: ClientBase,
  run: ImportRun,
  role: 'OPENING' | 'ANSWER',
  posts: readonly PlacedPost[],
): Promise<number[]> {
  const ids = await takeIds(client, 'post', posts.length);
  const versions = posts.map(({ row, data }) => versionsOf(row.value, data));
  await copyRows(
    client,
    'post',
    [
      'id',
      'thread_id',
      'role',
      'author_id',
      'markdown',
      'html',
      'renderer_version',
      'language',
      'state',
      'state_reason',
      'accepted_at',
      'version',
      'created_at',
      'edited_at',
    ],
    posts.map(({ row: { value }, data: { authorId, rendered, past }, threadId, acceptedAt }, i) => {
      const deleted = value.deletedAt ?? past.deletedAt;
      return [
        ids[i]!,
        threadId,
        role,
        authorId,
        rendered.markdown,
        rendered.html,
        rendered.rendererVersion,
        rendered.language,
        deleted ? 'DELETED' : 'VISIBLE',
        deleted ? `Deleted on ${run.source.name}` : null,
        acceptedAt,
        Math.max(1, versions[i]!.length),
        value.createdAt,
        value.editedAt,
      ];
    }),
  );
  await copyRows(
    client,
    'post_origin',
    ['post_id', 'url', 'licence', 'author_name', 'author_url', 'community_wiki_at'],
    posts.map(({ row: { value }, data: { origin, past } }, i) => [
      ids[i]!,
      origin.url,
      value.licence,
      origin.authorName,
      origin.authorUrl,
      value.communityWikiAt ?? past.communityWikiAt,
    ]),
  );
  await copyRows(
    client,
    'revision',
    ['post_id', 'version', 'author_id', 'title', 'tags', 'markdown', 'reason', 'created_at'],
    versions.flatMap((rows, i) => rows.map((row): CopyValue[] => [ids[i]!, ...row])),
  );
  await writeFacts(
    client,
    posts.flatMap(({ data }, i) => approvedEdits(ids[i]!, data)),
  );
  await copyRows(
    client,
    'imported_row',
    ['source_id', 'table', 'row_id', 'target_id'],
    posts.flatMap(({ data }, i) =>
      data.past.used.map((historyId) => [run.source.id, 'posthistory', historyId, ids[i]!]),
    ),
  );
  return ids;
}

function approvedEdits(postId: number, { past, revisionAuthors }: PostData): ToldFact[] {
  return past.revisions.flatMap(({ suggested, createdAt: at }, i) =>
    suggested ? [{ kind: 'EDIT', postId, actorId: revisionAuthors[i] ?? null, amount: 1, at }] : [],
  );
}

/** Rows of revision, without their post: the newest equals the post, and a post that was never edited has none. */
function versionsOf({ editedAt }: PostFields, { past, revisionAuthors, newest, rendered }: PostData) {
  const isOpening = newest.title !== null;
  const versions = past.revisions.map((revision, i) => ({
    ...revision,
    authorId: revisionAuthors[i] ?? null,
    title: isOpening ? (revision.title ?? newest.title) : null,
    tags: isOpening ? revision.tags : [],
    markdown: revision.markdown ?? rendered.markdown,
  }));
  const last = versions.at(-1);
  if (last && isOpening && (last.title !== newest.title || last.tags.join() !== newest.tags.join())) {
    versions.push({
      ...last,
      ...newest,
      authorId: null,
      reason: '',
      createdAt: editedAt && editedAt > last.createdAt ? editedAt : last.createdAt,
    });
  }
  if (versions.length === 1) return [];
  return versions.map((version, i): CopyValue[] => [
    i + 1,
    version.authorId,
    version.title,
    version.tags,
    version.markdown,
    version.reason,
    version.createdAt,
  ]);
}

/** Counts the history that came with posts. */
export function countHistory(run: ImportRun, posts: readonly { data: PostData }[]): void {
  for (const { data } of posts) {
    if (data.past.used.length > 0) run.tally.written('post history', data.past.used.length);
  }
}
