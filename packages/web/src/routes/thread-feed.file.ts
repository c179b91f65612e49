import { redirect } from 'react-router';
import {
  AtomAnswerFragment,
  AtomThreadFragment,
  answerEntry,
  threadEntry,
} from '../features/discovery/atom/atom-entries.ts';
import { atomFile, feedLength } from '../features/discovery/atom/atom-file.ts';
import { graphql } from '../graphql/graphql.ts';

const ThreadFeedQuery = graphql(
  `
    query ThreadFeed($number: Int!, $last: Int) {
      thread(number: $number) {
        number
        title
        ...AtomThread
        answers(order: OLDEST, last: $last) {
          edges {
            node {
              ...AtomAnswer
            }
          }
        }
      }
    }
  `,
  [AtomThreadFragment, AtomAnswerFragment],
);

/** A thread's newest answers, and what opened it. */
export const route = atomFile(async (site) => {
  const asked = Number(site.params.number);
  if (!Number.isInteger(asked) || asked < 0 || asked > 999_999_999) return null;
  const { thread } = await site.client.query(ThreadFeedQuery, { number: asked, last: feedLength });
  if (thread === null) return null;
  const { number, title, answers } = thread;
  if (number !== asked) throw redirect(`/t/${number}/feed.atom`, 301);
  const newest = answers.edges.map(({ node }) => answerEntry(node, site)).reverse();
  return { title, path: `/t/${number}`, entries: [...newest, threadEntry(thread, site)] };
});
