import { Meta } from '../../design/Meta.tsx';
import { Row, RowFoot } from '../../design/Row.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { Support, SupportFragment } from '../ideas/Support.tsx';
import { PersonNameFragment } from '../people/PersonName.tsx';
import { useForeignLanguage } from '../threads/ForeignLanguage.tsx';

export const EntryRowFragment = graphql(
  `
    fragment ChallengeEntryRow on ChallengeEntry {
      number
      supporters
      isCounted
      isShortlisted
      shortlistReason
      place
      authors {
        member {
          ...PersonName
        }
      }
      thread {
        title
        path
        language
        answerCount
        idea {
          takesSupport
        }
        opening {
          ...Support
        }
      }
    }
  `,
  [PersonNameFragment, SupportFragment],
);

interface EntryRowParts {
  entry: FragmentOf<typeof EntryRowFragment>;
  /** Whether support is given here. */
  votes: boolean;
}

/** One idea in a challenge: whose it is, and how many support it. */
export function EntryRow({ entry, votes }: EntryRowParts) {
  const { thread, supporters, isCounted, isShortlisted, shortlistReason, authors } = readFragment(
    EntryRowFragment,
    entry,
  );
  const { lang } = useForeignLanguage(thread.language);
  const t = useWords();
  const facts = [
    <Authors key="authors" authors={authors} />,
    t('challenge.replies', { count: thread.answerCount }),
  ];
  return (
    <Row
      to={thread.path}
      title={thread.title}
      lang={lang}
      state={isShortlisted && <StateLine kind="solved">{t('challenge.onShortlist')}</StateLine>}
      excerpt={isShortlisted ? shortlistReason : undefined}
    >
      {votes && !isCounted ? (
        <RowFoot end={<Support post={thread.opening} ended={thread.idea?.takesSupport === false} />}>
          <Meta flow>{facts}</Meta>
        </RowFoot>
      ) : (
        <Meta flow>
          {facts}
          <b>{t('challenge.supporters', { count: supporters })}</b>
        </Meta>
      )}
    </Row>
  );
}

type Author = { member: FragmentOf<typeof PersonNameFragment> };

/** Whose it is, in a few words. */
export function Authors({ authors }: { authors: Author[] }) {
  const { list } = useFormat();
  const t = useWords();
  const names = authors.map(({ member }) => {
    const { displayName, isFormer } = readFragment(PersonNameFragment, member);
    return isFormer ? t('person.former') : displayName;
  });
  return <span>{t('challenge.by', { names: list(names) })}</span>;
}
