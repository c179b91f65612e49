import { Meta } from '../../design/Meta.tsx';
import { Row, RowFoot } from '../../design/Row.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { Support, SupportFragment } from '../ideas/Support.tsx';
import { PersonName, PersonNameFragment } from '../people/PersonName.tsx';
import { useForeignLanguage } from '../threads/ForeignLanguage.tsx';
import { ThreadState, ThreadStateFragment } from '../threads/ThreadState.tsx';

export const NominationRowFragment = graphql(
  `
    fragment NominationRow on Thread {
      title
      path
      language
      author {
        ...PersonName
      }
      idea {
        isOverdue
        takesSupport
        nominates
        supporters
        localSupporters
        reason
      }
      opening {
        ...Support
      }
      ...ThreadState
    }
  `,
  [PersonNameFragment, SupportFragment, ThreadStateFragment],
);

/** What was nominated for a store: who wants it, and how many of them shop there; what the store said of it. */
export function NominationRow({ thread }: { thread: FragmentOf<typeof NominationRowFragment> }) {
  const read = readFragment(NominationRowFragment, thread);
  const { title, path, language, author, idea, opening } = read;
  const foreign = useForeignLanguage(language);
  const t = useWords();
  const format = useFormat();
  if (idea === null) return null;
  return (
    <Row
      to={path}
      title={title}
      lang={foreign.lang}
      state={
        <Meta>
          <ThreadState thread={read} />
          {idea.nominates && t(`stores.kind${idea.nominates}`)}
          {idea.isOverdue && <StateLine kind="late">{t('idea.replyIsLate')}</StateLine>}
        </Meta>
      }
      excerpt={idea.reason ?? undefined}
    >
      <RowFoot end={<Support post={opening} ended={!idea.takesSupport} />}>
        <Meta flow>
          <PersonName person={author} />
          {idea.supporters > 0 &&
            t('stores.local', { local: idea.localSupporters, all: format.number(idea.supporters) })}
        </Meta>
      </RowFoot>
    </Row>
  );
}
