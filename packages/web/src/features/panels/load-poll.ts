import type { GraphqlClient } from '../../graphql/client.ts';
import { type Poll, PollQuery, PollTextsQuery } from './panel-queries.ts';

/**
 * A poll for its page: `texts` and `after` of the address name the question whose texts go on, and from where. Null for
 * what is no number as for what is not there.
 */
export async function loadPoll(
  client: GraphqlClient,
  given: string | undefined,
  search: URLSearchParams,
): Promise<{ me: { role: string } | null; poll: Poll | null }> {
  const number = /^\d{1,9}$/.test(given ?? '') ? Number(given) : 0;
  const { me, poll } = await client.query(PollQuery, { number });
  const [wanted, after] = [Number(search.get('texts')), search.get('after')];
  if (poll === null || !wanted || after === null) return { me, poll };
  const more = await client.query(PollTextsQuery, { number, after });
  const texts = more.poll?.questions.find((one) => one.number === wanted)?.outcome?.texts;
  if (!texts) return { me, poll };
  const questions = poll.questions.map((question) =>
    question.number === wanted && question.outcome
      ? { ...question, outcome: { ...question.outcome, texts } }
      : question,
  );
  return { me, poll: { ...poll, questions } };
}
