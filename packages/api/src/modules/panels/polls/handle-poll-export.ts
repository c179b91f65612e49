import type { Reader } from '@embassy/database';
import type { Viewer } from '../../../kernel/viewer.ts';
import { csvRow } from '../../ideas/index.ts';
import { may } from '../../trust/index.ts';
import type { Answer } from './answers.rules.ts';
import { loadOutcomes } from './load-outcomes.ts';
import { loadPolls, type PollView } from './load-polls.ts';
import type { Outcome } from './outcome.rules.ts';

type Asked = { db: Reader; viewer: Viewer; now: Date };

/** Texts of one question, or members who answered by name, in a file. */
const mostTexts = 10_000;

const columns = ['question', 'kind', 'option', 'count', 'share', 'points', 'meanPlace', 'answers', 'mean'];

/**
 * What came out of a poll as a file: `GET /exports/polls/NUMBER.csv` and `.json`. Counts and texts, and nothing that ties
 * two answers of somebody together; who answered what by name is in `NUMBER-answers.csv`. For all but those who run panels, and while nothing is shown, there is nothing here.
 */
export async function handlePollExport(request: Request, { db, viewer, now }: Asked): Promise<Response> {
  const [, number, answers, format] =
    /^\/exports\/polls\/(\d{1,9})(-answers)?\.(csv|json)$/.exec(new URL(request.url).pathname) ?? [];
  const [poll] =
    number !== undefined && may(viewer.actor, 'run panels')
      ? await loadPolls(db, viewer, { where: { id: Number(number) }, now, take: 1 })
      : [];
  const asked = answers === undefined || (format === 'csv' && poll?.anonymous === false);
  if (!poll?.shown || !asked) return new Response('There is nothing at this address.', { status: 404 });
  if (answers !== undefined) return fileOf(await answersByName(db, poll), `poll-${poll.id}-answers.csv`);
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
  return fileOf(format === 'csv' ? csv(all) : json(poll, all), `poll-${poll.id}.${format}`);
}

function fileOf(body: string, name: string): Response {
  return new Response(body, {
    headers: {
      'content-type': name.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** Who answered what: a row for each member, a column for each question. There is no such row of an anonymous poll. */
async function answersByName(db: Reader, { id: pollId, questions }: PollView): Promise<string> {
  const responses = await db.pollResponse.findMany({
    where: { pollId },
    select: { answers: true, answeredAt: true, member: { select: { handle: true, displayName: true } } },
    orderBy: { memberId: 'asc' },
    take: mostTexts,
  });
  const rows = responses.map(({ answers, answeredAt, member }) => {
    const given = answers as unknown as Answer[];
    const told = questions.map(({ id, kind, options }) => {
      const answer = given.find(({ question }) => question === id);
      if (!answer) return null;
      if (kind === 'TEXT') return answer.text;
      if (kind === 'RATING') return answer.picks[0] ?? null;
      return answer.picks.map((pick) => options[pick] ?? '').join(' > ');
    });
    return csvRow([member.handle, member.displayName, answeredAt.toISOString(), ...told]);
  });
  const heads = ['handle', 'name', 'answeredAt', ...questions.map(({ text }) => text)];
  return `\uFEFF${csvRow(heads)}${rows.join('')}`;
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
