import { Link } from 'react-router';
import { Acts } from '../../design/Acts.tsx';
import { Meta } from '../../design/Meta.tsx';
import { Row, Rows } from '../../design/Row.tsx';
import { Section } from '../../design/Section.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { Time } from '../../design/Time.tsx';
import { Why } from '../../design/Why.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { InboxRow, InboxRowFragment } from '../inbox/InboxRow.tsx';
import { useForeignLanguage } from '../threads/ForeignLanguage.tsx';
import { AwayForm } from './AwayForm.tsx';

const NeedRowFragment = graphql(`
  fragment NeedRow on Need {
    reason
    answered
    product {
      name
    }
    tag {
      name
    }
    category {
      name
    }
    thread {
      number
      title
      path
      language
      createdAt
    }
  }
`);

export const NeedsYouFragment = graphql(
  `
    fragment NeedsYou on NeedsYou {
      replies {
        number
        ...InboxRow
      }
      questions {
        thread {
          number
        }
        ...NeedRow
      }
    }
  `,
  [InboxRowFragment, NeedRowFragment],
);

/** Few enough that the feed begins on the first screen. */
const most = 2;

/** What waits for the reader: what others wrote to them, and questions that they could answer, each with why. */
export function NeedsYou({ needs }: { needs: FragmentOf<typeof NeedsYouFragment> | null }) {
  const t = useWords();
  if (needs === null) return null;
  const { replies, questions } = readFragment(NeedsYouFragment, needs);
  if (replies.length === 0 && questions.length === 0) return null;
  return (
    <Section
      title={t('home.needsYou')}
      aside={
        <Acts>
          <Link to="/inbox">{t('home.toInbox')}</Link>
          <AwayForm subject="needs-you" label={t('home.switchOff')} />
        </Acts>
      }
    >
      <Rows>
        {replies.map((reply) => (
          <InboxRow key={reply.number} notification={reply} brief />
        ))}
        {questions.slice(0, most - replies.length).map((question) => (
          <NeedRow key={question.thread?.number ?? 0} need={question} />
        ))}
      </Rows>
    </Section>
  );
}

function NeedRow({ need }: { need: FragmentOf<typeof NeedRowFragment> }) {
  const { reason, answered, product, tag, category, thread } = readFragment(NeedRowFragment, need);
  const foreign = useForeignLanguage(thread?.language ?? 'und');
  const t = useWords();
  if (thread === null) return null;
  const what = product?.name ?? tag?.name ?? category?.name ?? '';
  return (
    <Row
      to={thread.path}
      title={thread.title}
      lang={foreign.lang}
      state={
        <Meta>
          <StateLine kind="open">{t('home.noAnswer')}</StateLine>
          {foreign.name && (
            <span className="quiet" lang={foreign.lang}>
              {foreign.name}
            </span>
          )}
        </Meta>
      }
      figures={<Time at={thread.createdAt} />}
    >
      <Why away={<AwayForm subject={`thread:${thread.number}`}>{t('home.notForMe')}</AwayForm>}>
        {reason === 'KNOWS_TAG'
          ? t('home.whyKnows', { count: answered ?? 0, what })
          : t(`home.why${reason}`, { what })}
      </Why>
    </Row>
  );
}
