import { AnswerFrame } from '../../design/AnswerFrame.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useSite } from '../../routing/site.tsx';
import { useWords } from '../../words/words.ts';
import { CommentList, CommentListFragment } from '../comments/CommentList.tsx';
import { PersonNameFragment, usePersonName } from '../people/PersonName.tsx';
import { PostActs, PostActsFragment } from '../posts/PostActs.tsx';
import { PostBody, PostBodyFragment } from '../posts/PostBody.tsx';
import { PostByline, PostBylineFragment } from '../posts/PostByline.tsx';

export const AnswerFragment = graphql(
  `
    fragment Answer on Post {
      number
      role
      acceptedAt
      verifiedAt
      author {
        ...PersonName
      }
      verifiedBy {
        ...PersonName
      }
      ...PostByline
      ...PostBody
      ...PostActs
      ...CommentList
    }
  `,
  [PersonNameFragment, PostBylineFragment, PostBodyFragment, PostActsFragment, CommentListFragment],
);

interface AnswerParts {
  post: FragmentOf<typeof AnswerFragment>;
  /** The language of the thread. */
  among: string;
}

/** An answer to a question, or a reply to another kind of thread. */
export function Answer({ post, among }: AnswerParts) {
  const answer = readFragment(AnswerFragment, post);
  const { number, role, acceptedAt, verifiedAt } = answer;
  const { name } = usePersonName(answer.author);
  const t = useWords();
  const best = acceptedAt !== null || verifiedAt !== null;
  return (
    <AnswerFrame
      id={`post-${number}`}
      best={best}
      label={role === 'ANSWER' ? t('answer.by', { name }) : t('answer.replyBy', { name })}
      flags={
        best && (
          <Flags accepted={acceptedAt !== null} verifiedBy={verifiedAt === null ? null : answer.verifiedBy} />
        )
      }
      byline={<PostByline post={answer} among={among} />}
    >
      <PostBody post={answer} lead={best} />
      <PostActs post={answer} />
      <CommentList post={answer} among={among} />
    </AnswerFrame>
  );
}

interface FlagsParts {
  accepted: boolean;
  verifiedBy: FragmentOf<typeof PersonNameFragment> | null;
}

/** Why an answer stands apart: the asker's word, the brand's word. */
function Flags({ accepted, verifiedBy }: FlagsParts) {
  const t = useWords();
  return (
    <>
      {accepted && (
        <StateLine kind="solved" strong>
          {t('answer.theAnswer')}
        </StateLine>
      )}
      {verifiedBy && <VerifiedBy person={verifiedBy} />}
    </>
  );
}

function VerifiedBy({ person }: { person: FragmentOf<typeof PersonNameFragment> }) {
  const { name } = usePersonName(person);
  const { brand } = useSite();
  const t = useWords();
  return <StateLine kind="verified">{t('answer.verifiedBy', { name, brand: brand.name })}</StateLine>;
}
