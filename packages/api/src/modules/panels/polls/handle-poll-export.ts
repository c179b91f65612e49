import type { Reader } from '@embassy/database';
import type { Viewer } from '../../../kernel/viewer.ts';
import { csvRow } from '../../ideas/index.ts';
import { may } from '../../trust/index.ts';
import { loadOutcomes } from './load-outcomes.ts';
import { loadPolls, type PollView } from './load-polls.ts';
import type { Outcome } from './outcome.rules.ts';

type Asked = { db: Reader; viewer: Viewer; now: Date };

/** Texts of one question in a file. */
const mostTexts = 10_000;

const columns = ['question', 'kind', 'option', 'count', 'share', 'points', 'meanPlace', 'answers', 'mean'];

/**
 * What came out of a poll as a file: `GET /exports/polls/NUMBER.csv` and `.json`. Counts and texts, and nothing that ties
 * two answers of somebody together. For all but those who run panels, and while nothing is shown, there is nothing here.
 */
export async function handlePollExport(request: Request, { db, viewer, now }: Asked): Promise<Response> {
  const [, number, format] =
    /^\/exports\/polls\/(\d{1,9})\.(csv|json)$/.exec(new URL(request.url).pathname) ?? [];
  const [poll] =
    number !== undefined && may(viewer.actor, 'run panels')
      ? await loadPolls(db, viewer, { where: { id: Number(number) }, now, take: 1 })
      : [];
  if (!poll?.shown) return new Response('There is nothing at this address.', { status: 404 });
  const outcomes = await loadOutcomes(db, poll.questions);
  const texts = await Promise.all(
    poll.questions.map(({ id, kind }) =>
      kind === 'TEXT'
        ? db.pollText.findMany({
            where: { questionId: id },
            select: { text: true },
            orderBy: { id: 'asc' },
            take: mostTexts,
          })
        : [],
    ),
  );
  const all = poll.questions.map((question, place) => ({
    question,
    outcome: outcomes[place]!,
    texts: texts[place]!.map(({ text }) => text),
  }));
  const body = format === 'csv' ? csv(all) : json(poll, all);
  return new Response(body, {
    headers: {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
      'content-disposition': `attachment; filename="poll-${poll.id}.${format}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

type Exported = { question: PollView['questions'][number]; outcome: Outcome; texts: string[] };

function csv(all: readonly Exported[]): string {
  const rows = all.flatMap(({ question: { text, kind }, outcome, texts }) => [
    ...outcome.options.map(({ label, count, share, points, meanPlace }) =>
      csvRow([text, kind, label, count, share, points, meanPlace, outcome.answers, outcome.mean]),
    ),
    ...texts.map((written) => csvRow([text, kind, written, null, null, null, null, outcome.answers, null])),
  ]);
  // The mark tells spreadsheets that it is UTF-8.
  return `\uFEFF${csvRow(columns)}${rows.join('')}`;
}

function json({ id, title, anonymous, answerCount, closesAt }: PollView, all: readonly Exported[]): string {
  const questions = all.map(({ question: { text, kind }, outcome, texts }) => ({
    ...{ text, kind, ...outcome },
    ...(kind === 'TEXT' && { texts }),
  }));
  return JSON.stringify({ number: id, title, anonymous, answerCount, closesAt, questions }, null, 1);
}
