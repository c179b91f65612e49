import { Credit } from '../../design/Credit.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';

export const PostCreditFragment = graphql(`
  fragment PostCredit on Post {
    origin {
      url
      site
      licence
      licenceUrl
      authorName
      authorUrl
    }
  }
`);

/** The credit that the licence of an imported text asks for: where, by whom, under which terms. */
export function PostCredit({ post }: { post: FragmentOf<typeof PostCreditFragment> }) {
  const { origin } = readFragment(PostCreditFragment, post);
  const t = useWords();
  if (origin === null) return null;
  const { url, site, licence, licenceUrl, authorName, authorUrl } = origin;
  const link = (href: string | null, text: string) =>
    href === null ? (
      text
    ) : (
      <a className="link" href={href} rel="noopener">
        {text}
      </a>
    );
  return (
    <Credit>
      <Words
        id="post.credit"
        values={{
          site: link(url, site),
          author: link(authorUrl, authorName || t('person.former')),
          licence: link(licenceUrl, licence),
        }}
      />
    </Credit>
  );
}
