import { AnswerFrame } from '../../design/AnswerFrame.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useSite } from '../../routing/site.tsx';
import { useWords } from '../../words/words.ts';
import { CommentList, CommentListFragment } from '../comments/CommentList.tsx';
import { useViewer } from '../frame/use-viewer.ts';
import { PersonNameFragment, usePersonName } from '../people/PersonName.tsx';
import { PostActs, PostActsFragment } from '../posts/PostActs.tsx';
import { PostBody, PostBodyFragment } from '../posts/PostBody.tsx';
import { PostByline, PostBylineFragment } from '../posts/PostByline.tsx';
import { useMarks } from './marks.ts';

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
  /** It stands before the others, since it was accepted or verified when the page came. */
  apart?: boolean;
}

/** An answer to a question, or a reply to another kind of thread. */
export function Answer({ post, among, apart }: AnswerParts) {
  const answer = readFragment(AnswerFragment, post);
  const { number, role } = answer;
  const { name } = usePersonName(answer.author);
  const t = useWords();
  const viewer = useViewer();
  const { accepted, verified } = useMarks(answer);
  const best = accepted || verified;
  return (
    <AnswerFrame
      id={`post-${number}`}
      best={best && (apart ? 'apart' : 'in place')}
      label={role === 'ANSWER' ? t('answer.by', { name }) : t('answer.replyBy', { name })}
      flags={
        best && (
          <>
            {accepted && (
              <StateLine kind="solved" strong>
                {t('answer.theAnswer')}
              </StateLine>
            )}
            {verified && answer.verifiedBy && (
              <VerifiedBy person={answer.verifiedBy} reply={role === 'REPLY'} />
            )}
            {verified && answer.verifiedAt === null && viewer && (
              <Verified name={viewer.displayName} reply={role === 'REPLY'} />
            )}
          </>
        )
      }
      byline={<PostByline post={answer} among={among} />}
    >
      <PostBody post={answer} lead={best && apart} />
      <PostActs post={answer} />
      <CommentList post={answer} among={among} />
    </AnswerFrame>
  );
}

/** The brand's word, and whose it is. */
function VerifiedBy({ person, reply }: { person: FragmentOf<typeof PersonNameFragment>; reply: boolean }) {
  return <Verified name={usePersonName(person).name} reply={reply} />;
}

/** A reply that the brand verified is its answer to an idea. */
function Verified({ name, reply }: { name: string; reply: boolean }) {
  const { brand } = useSite();
  const t = useWords();
  const values = { name, brand: brand.name };
  return (
    <StateLine kind="verified">
      {reply ? t('idea.officialAnswer', values) : t('answer.verifiedBy', values)}
    </StateLine>
  );
}
