import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { AnswersFragment } from '../answers/Answers.tsx';
import type { Discovered, Discovery } from './discovery.ts';
import { breadcrumbs } from './structured/breadcrumbs.ts';
import { forumPosting } from './structured/forum-posting.ts';
import { questionPage } from './structured/question-page.ts';
import { textOf } from './structured/text-of.ts';
import { WrittenPartFragment, writtenOf } from './written-part.ts';

export const ThreadDiscoveryFragment = graphql(
  `
    fragment ThreadDiscovery on Thread {
      number
      kind
      title
      path
      language
      answerCount
      preview
      category {
        name
        path
        parent {
          name
          path
        }
      }
      opening {
        ...WrittenPart
      }
    }
  `,
  [WrittenPartFragment],
);

type ThreadOfPage = FragmentOf<typeof ThreadDiscoveryFragment> & FragmentOf<typeof AnswersFragment>;

/** A thread as programs see it: a question with its answers, or a posting with its replies. */
export function threadDiscovery({ data, t, site, address }: Discovered<{ thread: ThreadOfPage }>): Discovery {
  const thread = readFragment(ThreadDiscoveryFragment, data.thread);
  const { number, kind, title, path, language, answerCount, preview, category } = thread;
  const { answers } = readFragment(AnswersFragment, data.thread);
  // A post's own address leads to the page it is on; the opening is the thread.
  const opening = { ...writtenOf(thread.opening, { t, address }), url: address(path) };
  const posts = answers.edges
    .map(({ node }) => writtenOf(node, { t, address }))
    .filter(({ isVisible, html }) => isVisible && textOf(html) !== '');
  const space = { name: category.name, url: address(category.path) };
  const { parent } = category;
  return {
    type: 'article',
    picture: preview,
    feeds: [{ path: `/t/${number}/feed.atom`, title: `${title} – ${site.brand.name}` }],
    structured: [
      ...(kind === 'QUESTION'
        ? [questionPage({ title, language, question: opening, answerCount, answers: posts })]
        : textOf(opening.html) === ''
          ? []
          : [forumPosting({ title, language, opening, replyCount: answerCount, replies: posts, space })]),
      breadcrumbs([
        { name: site.brand.name, url: address('/') },
        ...(parent ? [{ name: parent.name, url: address(parent.path) }] : []),
        space,
        { name: title, url: address(path) },
      ]),
    ],
  };
}
