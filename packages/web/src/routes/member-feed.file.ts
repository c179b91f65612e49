import { redirect } from 'react-router';
import {
  AtomAnswerFragment,
  AtomThreadFragment,
  answerEntry,
  threadEntry,
} from '../features/discovery/atom/atom-entries.ts';
import { atomFile, feedLength } from '../features/discovery/atom/atom-file.ts';
import { graphql } from '../graphql/graphql.ts';

const MemberFeedQuery = graphql(
  `
    query MemberFeed($handle: String!, $first: Int) {
      member(handle: $handle) {
        handle
        displayName
        path
        threads(first: $first) {
          edges {
            node {
              ...AtomThread
            }
          }
        }
        answers(first: $first) {
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

/** What a member wrote last: threads, answers and replies. */
export const route = atomFile(async (site) => {
  const { handle = '' } = site.params;
  const { member } = await site.client.query(MemberFeedQuery, { handle, first: feedLength });
  if (member === null) return null;
  const { displayName, path, threads, answers } = member;
  if (member.handle !== handle) throw redirect(`${path}/feed.atom`, 301);
  const entries = [
    ...threads.edges.map(({ node }) => threadEntry(node, site)),
    ...answers.edges.map(({ node }) => answerEntry(node, site)),
  ]
    .sort((one, other) => other.publishedAt.localeCompare(one.publishedAt))
    .slice(0, feedLength);
  return { title: displayName, path, entries };
});
