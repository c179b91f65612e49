import { Main } from '../design/frame/Frame.tsx';
import { AnswerComposer } from '../features/answers/AnswerComposer.tsx';
import { Answers } from '../features/answers/Answers.tsx';
import { InChallenge } from '../features/challenges/InChallenge.tsx';
import { UnrolledCommentsProvider } from '../features/comments/CommentList.tsx';
import { threadDiscovery } from '../features/discovery/thread-discovery.ts';
import { IdeaBeside } from '../features/ideas/IdeaBeside.tsx';
import { useLiveThread } from '../features/live/use-live-thread.tsx';
import { DeletedBar } from '../features/posts/DeletedBar.tsx';
import { ProseExtras } from '../features/posts/ProseExtras.tsx';
import { TellBar } from '../features/posts/TellBar.tsx';
import { DuplicateNotice } from '../features/threads/DuplicateNotice.tsx';
import { NewSinceProvider } from '../features/threads/new-since.ts';
import { ThreadArticle } from '../features/threads/ThreadArticle.tsx';
import { ThreadJumps } from '../features/threads/ThreadJumps.tsx';
import { ThreadMargin } from '../features/threads/ThreadMargin.tsx';
import { useArrival } from '../features/threads/use-arrival.ts';
import { useViewBeacon } from '../features/threads/use-view-beacon.ts';
import { useVisit } from '../features/threads/use-visit.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { useWords } from '../words/words.ts';

// What asks for a thread comes with the first pointing, touch or key: whoever only reads the page that the server made
// never needs it.
const loading = () => import('../features/threads/load-thread.ts');

export const route = defineRoute({
  load: async (args) => (await loading()).loadThread(args),
  lateActions: () => import('../features/threads/thread-actions.ts'),
  meta: ({ data: { thread, excerpt }, t }) => ({
    title: thread.solvedAt === null ? thread.title : t('thread.titleSolved', { title: thread.title }),
    description: excerpt,
    canonical: thread.path,
    hidden: thread.state !== 'VISIBLE',
  }),
  discovery: import.meta.env.SSR ? threadDiscovery : undefined,
  Page: function Thread({ data: { thread: loaded, draft, unrolled, idea, inChallenges } }) {
    const t = useWords();
    const { thread, bar } = useLiveThread(loaded, async (client, search) =>
      (await loading()).reloadThread(client, loaded.number, search),
    );
    const visit = useVisit(loaded);
    useViewBeacon(loaded);
    useArrival();
    return (
      <Main marginLabel={t('thread.beside')} margin={<ThreadMargin thread={thread} isIdea={idea !== null} />}>
        <DuplicateNotice thread={thread} isIdea={idea !== null} />
        <NewSinceProvider value={visit.seenUntil}>
          <UnrolledCommentsProvider value={unrolled}>
            <ThreadArticle
              thread={thread}
              jumps={
                <>
                  {idea && <IdeaBeside thread={idea} />}
                  {inChallenges.map((entry, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: what they are is masked; their order stands
                    <InChallenge key={place} entry={entry} />
                  ))}
                  <ThreadJumps thread={thread} visit={visit} toIdea={idea !== null} />
                </>
              }
            />
            <Answers key={loaded.number} thread={thread} />
          </UnrolledCommentsProvider>
        </NewSinceProvider>
        <DeletedBar />
        <TellBar />
        <ProseExtras shown={thread} />
        {bar}
        <AnswerComposer thread={thread} draft={draft} />
      </Main>
    );
  },
});
