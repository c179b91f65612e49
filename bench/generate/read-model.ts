import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { languageOf } from '@embassy/api/kernel/language-of';
import { htmlToMarkdown } from '@embassy/api/kernel/markdown/html-to-markdown';
import { renderInlineMarkdown, renderMarkdown } from '@embassy/api/kernel/markdown/render-markdown';
import { readDumpRows } from '@embassy/api/modules/transfer/stack-exchange/dump/dump-rows';
import { tagNamesIn } from '@embassy/api/modules/transfer/stack-exchange/dump/tag-names';

/** A paragraph, list or the like of a real post, ready to be joined with others. */
type Block = { markdown: string; html: string };

/** What a real post is like, without its words. */
export type PostShape = { blocks: number; up: number; down: number; comments: number };
export type AnswerShape = PostShape & { accepted: boolean; daysLater: number };
export type QuestionShape = PostShape & {
  language: string;
  tags: string[];
  views: number;
  closed: boolean;
  answers: AnswerShape[];
};

/** What real communities are like, small enough for the memory: a generated one is drawn from it. */
export type Model = {
  questions: QuestionShape[];
  /** Days of questions, ascending, as milliseconds. */
  days: number[];
  blocks: Map<string, Block[]>;
  titles: Map<string, string[]>;
  comments: Block[];
  names: string[];
  /** Posts of each real author, the busiest first. */
  activity: number[];
  /** Members who write, for each post. */
  authorsPerPost: number;
};

type Attributes = Record<string, string>;

/** Reads dumps of which the folder is one, or holds several. */
export async function readModel(folder: string): Promise<Model> {
  const isDump = (place: string) => existsSync(path.join(place, 'Posts.xml'));
  const dumps = isDump(folder)
    ? [folder]
    : readdirSync(folder)
        .sort()
        .map((name) => path.join(folder, name))
        .filter(isDump);
  if (dumps.length === 0)
    throw new Error(`${folder} holds no dump with a Posts.xml; name another with --data.`);
  const model: Model = {
    questions: [],
    days: [],
    blocks: new Map(),
    titles: new Map(),
    comments: [],
    names: [],
    activity: [],
    authorsPerPost: 0,
  };
  for (const dump of dumps) await readDump(dump, model);
  model.days.sort((a, b) => a - b);
  model.activity.sort((a, b) => b - a);
  const posts = model.questions.reduce((count, { answers }) => count + 1 + answers.length, 0);
  model.authorsPerPost = model.activity.length / posts;
  return model;
}

async function readDump(folder: string, model: Model): Promise<void> {
  const votes = new Map<string, { up: number; down: number }>();
  for await (const { PostId = '', VoteTypeId } of attributesOf(folder, 'Votes')) {
    if (VoteTypeId !== '2' && VoteTypeId !== '3') continue;
    const count = votes.get(PostId) ?? { up: 0, down: 0 };
    count[VoteTypeId === '2' ? 'up' : 'down']++;
    votes.set(PostId, count);
  }
  const questions = new Map<string, { shape: QuestionShape; accepted: string | undefined; at: number }>();
  const answers: Attributes[] = [];
  const authors = new Map<string, number>();
  const shapeOf = (row: Attributes, blocks: number): PostShape => ({
    blocks,
    ...(votes.get(row.Id!) ?? { up: 0, down: 0 }),
    comments: Number(row.CommentCount ?? 0),
  });
  for await (const row of attributesOf(folder, 'Posts')) {
    if (row.PostTypeId !== '1' && row.PostTypeId !== '2') continue;
    const author = row.OwnerUserId ?? '';
    authors.set(author, (authors.get(author) ?? 0) + 1);
    if (row.PostTypeId === '2') {
      answers.push(row);
      continue;
    }
    const { blocks, language } = takeBlocks(model, row);
    const titles = model.titles.get(language);
    if (titles) titles.push(row.Title!);
    else model.titles.set(language, [row.Title!]);
    const shape: QuestionShape = {
      ...shapeOf(row, blocks),
      language,
      tags: tagNamesIn(row.Tags ?? ''),
      views: Number(row.ViewCount ?? 0),
      closed: row.ClosedDate !== undefined,
      answers: [],
    };
    const at = Date.parse(`${row.CreationDate}Z`);
    questions.set(row.Id!, { shape, accepted: row.AcceptedAnswerId, at });
    model.questions.push(shape);
    model.days.push(at);
  }
  for (const row of answers) {
    const question = questions.get(row.ParentId!);
    if (!question) continue;
    question.shape.answers.push({
      ...shapeOf(row, takeBlocks(model, row).blocks),
      accepted: question.accepted === row.Id,
      daysLater: Math.max(0, (Date.parse(`${row.CreationDate}Z`) - question.at) / 86_400_000),
    });
  }
  for await (const { Text = '' } of attributesOf(folder, 'Comments')) {
    model.comments.push({ markdown: Text, html: renderInlineMarkdown(Text).html });
  }
  for await (const { DisplayName = 'user' } of attributesOf(folder, 'Users')) model.names.push(DisplayName);
  model.activity.push(...authors.values());
}

/** Cuts a post into its blocks and keeps them under its language. */
function takeBlocks(model: Model, row: Attributes): { blocks: number; language: string } {
  const blocks = htmlToMarkdown(row.Body ?? '')
    .split(/\n{2,}(?=\S)/)
    .filter((markdown) => markdown.trim() !== '')
    .map((markdown) => ({ markdown, html: renderMarkdown(markdown).html }));
  const language = languageOf(`${row.Title ?? ''} ${blocks.map(({ markdown }) => markdown).join(' ')}`);
  const known = model.blocks.get(language);
  if (known) known.push(...blocks);
  else model.blocks.set(language, blocks);
  return { blocks: Math.max(1, blocks.length), language };
}

async function* attributesOf(folder: string, table: string): AsyncGenerator<Attributes> {
  const file = path.join(folder, `${table}.xml`);
  if (!existsSync(file)) return;
  for await (const rows of readDumpRows(file)) {
    for (const row of rows) if ('attributes' in row) yield row.attributes;
  }
}
