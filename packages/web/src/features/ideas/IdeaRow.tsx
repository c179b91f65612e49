import { Meta } from '../../design/Meta.tsx';
import { Row, RowFoot } from '../../design/Row.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { PersonName, PersonNameFragment } from '../people/PersonName.tsx';
import { StoreNameFragment, storeName } from '../stores/store-fragment.ts';
import { useForeignLanguage } from '../threads/ForeignLanguage.tsx';
import { ThreadState, ThreadStateFragment } from '../threads/ThreadState.tsx';
import { Support, SupportFragment } from './Support.tsx';

export const IdeaRowFragment = graphql(
  `
    fragment IdeaRow on Thread {
      title
      path
      language
      answerCount
      lastActivityAt
      viewerNewCount
      author {
        ...PersonName
      }
      category {
        name
      }
      product {
        name
      }
      idea {
        isOverdue
        takesSupport
        store {
          ...StoreName
        }
      }
      opening {
        ...Support
      }
      ...ThreadState
    }
  `,
  [PersonNameFragment, SupportFragment, ThreadStateFragment, StoreNameFragment],
);

/** One idea in a list, with the reader's support for it. */
export function IdeaRow({ thread }: { thread: FragmentOf<typeof IdeaRowFragment> }) {
  const idea = readFragment(IdeaRowFragment, thread);
  const { path, title, language, answerCount, lastActivityAt, viewerNewCount, author, category, product } =
    idea;
  const foreign = useForeignLanguage(language);
  const t = useWords();
  return (
    <Row
      to={path}
      title={title}
      lang={foreign.lang}
      unread={viewerNewCount > 0}
      state={
        <Meta>
          <ThreadState amongIdeas thread={idea} />
          {idea.idea?.isOverdue && <StateLine kind="late">{t('idea.replyIsLate')}</StateLine>}
          {viewerNewCount > 0 && <b className="yours">{t('feed.new', { count: viewerNewCount })}</b>}
        </Meta>
      }
      figures={
        <Words
          id="feed.replies"
          values={{ count: answerCount, age: <Time at={lastActivityAt} /> }}
          components={{ b: <b /> }}
        />
      }
    >
      <RowFoot end={<Support post={idea.opening} ended={idea.idea?.takesSupport === false} />}>
        <Meta flow>
          <PersonName person={author} />
          {product?.name ?? category.name}
          {idea.idea?.store && storeName(idea.idea.store)}
        </Meta>
      </RowFoot>
    </Row>
  );
}
