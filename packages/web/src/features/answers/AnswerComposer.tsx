import { Suspense, useState } from 'react';
import { useLocation } from 'react-router';
import { ButtonLink } from '../../design/Button.tsx';
import { Composer } from '../../design/Composer.tsx';
import { Notice } from '../../design/Notice.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { signInAddress } from '../../routing/sign-in-address.ts';
import { useWords } from '../../words/words.ts';
import type { AnsweredDraft } from '../drafts/opened-draft.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { AnswerForm } from '../threads/signed-in-parts.ts';

export const AnswerComposerFragment = graphql(`
  fragment AnswerComposer on Thread {
    number
    kind
    isClosed
    isLocked
    closedReason
    viewerMayAnswer
    author {
      path
    }
  }
`);

interface AnswerComposerParts {
  thread: FragmentOf<typeof AnswerComposerFragment>;
  /** What the reader was writing here before. */
  draft: AnsweredDraft | null;
}

/** Where an answer or a reply is written; says why when none can be. */
export function AnswerComposer({ thread, draft }: AnswerComposerParts) {
  const { number, kind, isClosed, isLocked, closedReason, viewerMayAnswer, author } = readFragment(
    AnswerComposerFragment,
    thread,
  );
  const t = useWords();
  const viewer = useWriter();
  const isSignedOut = useViewer() === null && viewer !== null;
  const { pathname } = useLocation();
  const question = kind === 'QUESTION';
  if (isClosed || (isLocked && !viewerMayAnswer && !isSignedOut)) {
    return (
      <Notice icon="lock" why={closedReason}>
        {isClosed ? t('refusal.closed') : t('refusal.locked')}
      </Notice>
    );
  }
  if (viewer === null) {
    return (
      <Composer
        title={question ? t('answer.invite') : t('answer.inviteReply')}
        acts={
          <ButtonLink to={signInAddress(pathname)}>
            {question ? t('answer.signInToAnswer') : t('answer.signInToReply')}
          </ButtonLink>
        }
      >
        <p className="quiet">{t('answer.inviteVisitor')}</p>
      </Composer>
    );
  }
  if (!viewerMayAnswer && !isSignedOut) return null;
  return (
    <Suspense>
      <AnswerForm
        number={number}
        question={question}
        writer={viewer}
        asked={viewer.path === author.path}
        draft={draft}
      />
    </Suspense>
  );
}

/** Whoever writes here. A session that ends meanwhile takes no field away, and no text that stands in it. */
function useWriter() {
  const viewer = useViewer();
  const [writer, setWriter] = useState(viewer);
  if (viewer !== null && viewer !== writer) setWriter(viewer);
  return viewer ?? writer;
}
