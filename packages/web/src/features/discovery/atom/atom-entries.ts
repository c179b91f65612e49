import { type FragmentOf, graphql, readFragment } from '../../../graphql/graphql.ts';
import type { Translate } from '../../../words/words.ts';
import { type AtomEntry, tagUri } from './atom-xml.ts';
import { withWholeAddresses } from './with-whole-addresses.ts';

const AtomPostFragment = graphql(`
  fragment AtomPost on Post {
    number
    html
    path
    language
    createdAt
    editedAt
    author {
      displayName
      isFormer
      path
    }
  }
`);

export const AtomThreadFragment = graphql(
  `
    fragment AtomThread on Thread {
      title
      path
      tags {
        name
      }
      opening {
        ...AtomPost
      }
    }
  `,
  [AtomPostFragment],
);

export const AtomAnswerFragment = graphql(
  `
    fragment AtomAnswer on Post {
      ...AtomPost
      thread {
        title
      }
    }
  `,
  [AtomPostFragment],
);

/** What entries need of the site: whole addresses in the feed's language, and its words. */
export interface AtomSite {
  origin: string;
  address: (path: string) => string;
  t: Translate;
}

/** A thread as an entry: what opened it. */
export function threadEntry(thread: FragmentOf<typeof AtomThreadFragment>, site: AtomSite): AtomEntry {
  const { title, path, tags, opening } = readFragment(AtomThreadFragment, thread);
  return {
    ...postEntry(opening, site),
    title,
    page: site.address(path),
    tags: tags.map(({ name }) => name),
  };
}

/** An answer or a reply as an entry, under its thread's title. */
export function answerEntry(answer: FragmentOf<typeof AtomAnswerFragment>, site: AtomSite): AtomEntry {
  const { thread, ...post } = readFragment(AtomAnswerFragment, answer);
  return { ...postEntry(post, site), title: site.t('discovery.answerTo', { title: thread.title }) };
}

function postEntry(post: FragmentOf<typeof AtomPostFragment>, { origin, address, t }: AtomSite): AtomEntry {
  const { number, html, path, language, createdAt, editedAt, author } = readFragment(AtomPostFragment, post);
  return {
    id: tagUri(origin, createdAt, `post-${number}`),
    title: '',
    page: address(path),
    author: author.isFormer
      ? { name: t('person.former') }
      : { name: author.displayName, page: address(author.path) },
    publishedAt: createdAt,
    updatedAt: editedAt ?? createdAt,
    tags: [],
    language,
    html: withWholeAddresses(html, origin),
  };
}
