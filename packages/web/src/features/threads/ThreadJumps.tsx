import { useLocation } from 'react-router';
import { Jump, Jumps } from '../../design/Jumps.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useSite } from '../../routing/site.tsx';
import { useWords } from '../../words/words.ts';
import { PersonNameFragment, usePersonName } from '../people/PersonName.tsx';
import { useForeignLanguage } from './ForeignLanguage.tsx';
import type { Visit } from './use-visit.ts';

export const ThreadJumpsFragment = graphql(
  `
    fragment ThreadJumps on Thread {
      bestAnswer {
        number
        path
        acceptedAt
        verifiedAt
        language
        firstSentence
        author {
          ...PersonName
        }
      }
      answers(
        first: $first
        after: $after
        last: $last
        before: $before
        from: $from
        to: $to
        around: $around
        order: $order
      ) {
        edges {
          node {
            number
          }
        }
      }
    }
  `,
  [PersonNameFragment],
);

interface ThreadJumpsParts {
  thread: FragmentOf<typeof ThreadJumpsFragment>;
  visit: Visit;
  /** The thread is an idea: what is verified there is the brand’s answer. */
  toIdea?: boolean;
}

/** What a thread comes down to, what is new in it and where the reader left off, each one press away. */
export function ThreadJumps({ thread, visit, toIdea }: ThreadJumpsParts) {
  const { bestAnswer, answers } = readFragment(ThreadJumpsFragment, thread);
  const { search } = useLocation();
  const t = useWords();
  const shown = new Set(answers.edges.map(({ node }) => node.number));
  // What is on this page is near; else the page that has it is loaded.
  const wayTo = ({ number, path }: { number: number; path: string }) =>
    shown.has(number) ? { search, hash: `#post-${number}` } : path;
  const { firstNew, newCount, leftAt } = visit;
  const goOn = leftAt !== null && firstNew === null && !shown.has(leftAt.number) ? leftAt : null;
  if (!bestAnswer && !firstNew && !goOn) return null;
  return (
    <Jumps label={t('thread.jumps')}>
      {bestAnswer && <Solution answer={bestAnswer} to={wayTo(bestAnswer)} toIdea={toIdea} />}
      {firstNew && (
        <Jump to={wayTo(firstNew)} icon="clock" title={t('thread.newCount', { count: newCount })} />
      )}
      {goOn && <Jump to={wayTo(goOn)} icon="keep" title={<LeftAt person={goOn.author} />} />}
    </Jumps>
  );
}

type BestAnswer = NonNullable<ReturnType<typeof readBest>>;
const readBest = (thread: FragmentOf<typeof ThreadJumpsFragment>) =>
  readFragment(ThreadJumpsFragment, thread).bestAnswer;

interface SolutionParts {
  answer: BestAnswer;
  to: Parameters<typeof Jump>[0]['to'];
  toIdea?: boolean;
}

function Solution({ answer, to, toIdea }: SolutionParts) {
  const { brand } = useSite();
  const { name } = usePersonName(answer.author);
  const { lang } = useForeignLanguage(answer.language);
  const t = useWords();
  return (
    <Jump
      to={to}
      icon={answer.verifiedAt === null ? 'solved' : 'verified'}
      title={
        toIdea
          ? t('idea.officialAnswer', { name, brand: brand.name })
          : answer.acceptedAt === null
            ? t('thread.verifiedBy', { name })
            : t('thread.solvedBy', { name })
      }
      lang={lang}
    >
      {answer.firstSentence}
    </Jump>
  );
}

function LeftAt({ person }: { person: FragmentOf<typeof PersonNameFragment> }) {
  const { name } = usePersonName(person);
  return useWords()('thread.leftAt', { name });
}
