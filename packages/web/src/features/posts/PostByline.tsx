import { Byline } from '../../design/Byline.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { isOfficial, OfficialMark } from '../people/OfficialMark.tsx';
import { PersonNameFragment, usePersonName } from '../people/PersonName.tsx';
import { useForeignLanguage } from '../threads/ForeignLanguage.tsx';

export const PostBylineFragment = graphql(
  `
    fragment PostByline on Post {
      createdAt
      editedAt
      language
      author {
        role
        acceptedCount
        avatar {
          url
        }
        ...PersonName
      }
    }
  `,
  [PersonNameFragment],
);

/** Who wrote a post and when, with what makes them credible. */
export function PostByline({ post }: { post: FragmentOf<typeof PostBylineFragment> }) {
  const { createdAt, editedAt, author, language } = readFragment(PostBylineFragment, post);
  const { name, to } = usePersonName(author);
  const foreign = useForeignLanguage(language);
  const t = useWords();
  return (
    <Byline
      name={name}
      to={to}
      picture={author.avatar?.url}
      official={isOfficial(author.role)}
      marks={<OfficialMark role={author.role} />}
      credentials={author.acceptedCount > 0 && t('post.acceptedAnswers', { count: author.acceptedCount })}
    >
      <Time at={createdAt} as="day" />
      {editedAt !== null && <Words id="post.edited" values={{ day: <Time at={editedAt} as="day" /> }} />}
      {foreign.name && <span lang={foreign.lang}>{foreign.name}</span>}
    </Byline>
  );
}
