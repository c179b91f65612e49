import { Meta } from '../../design/Meta.tsx';
import { Row } from '../../design/Row.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useSite } from '../../routing/site.tsx';
import { useWords } from '../../words/words.ts';
import { excerptOf } from '../threads/excerpt-of.ts';
import { useForeignLanguage } from '../threads/ForeignLanguage.tsx';

export const AnswerRowFragment = graphql(`
  fragment AnswerRow on Post {
    html
    path
    role
    language
    createdAt
    acceptedAt
    verifiedAt
    thread {
      title
      category {
        name
      }
      product {
        name
      }
    }
  }
`);

/** One answer in a list: where it was given, how it begins, what became of it. */
export function AnswerRow({ post }: { post: FragmentOf<typeof AnswerRowFragment> }) {
  const { html, path, language, createdAt, thread } = readFragment(AnswerRowFragment, post);
  const foreign = useForeignLanguage(language);
  return (
    <Row
      to={path}
      title={thread.title}
      lang={foreign.lang}
      state={<AnswerState post={post} />}
      figures={<Time at={createdAt} />}
      excerpt={excerptOf(html)}
    >
      <Meta>{thread.product?.name ?? thread.category.name}</Meta>
    </Row>
  );
}

function AnswerState({ post }: { post: FragmentOf<typeof AnswerRowFragment> }) {
  const { role, acceptedAt, verifiedAt } = readFragment(AnswerRowFragment, post);
  const { brand } = useSite();
  const t = useWords();
  if (verifiedAt !== null) {
    return <StateLine kind="verified">{t('profile.verified', { brand: brand.name })}</StateLine>;
  }
  if (acceptedAt !== null) return <StateLine kind="solved">{t('profile.isAccepted')}</StateLine>;
  return (
    <StateLine kind="discussion">
      {role === 'ANSWER' ? t('profile.isAnswer') : t('profile.isReply')}
    </StateLine>
  );
}
