import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { Button, ButtonLink } from '../../design/Button.tsx';
import { Composer } from '../../design/Composer.tsx';
import { Failure } from '../../design/Failure.tsx';
import { Notice } from '../../design/Notice.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { signInAddress } from '../../routing/sign-in-address.ts';
import { useDraft } from '../../routing/use-draft.ts';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { Editor } from '../editor/Editor.tsx';
import { useViewer } from '../frame/use-viewer.ts';

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
  draft?: string;
}

/** Where an answer or a reply is written; says why when none can be. */
export function AnswerComposer({ thread, draft }: AnswerComposerParts) {
  const { number, kind, isClosed, isLocked, closedReason, viewerMayAnswer, author } = readFragment(
    AnswerComposerFragment,
    thread,
  );
  const form = useRouteForm('answer');
  const { keep } = useDraft(`answer:${number}`, ['markdown'], form);
  const { place } = form;
  useEffect(() => {
    // The new answer stands above the field that was just emptied.
    if (place?.startsWith('#')) document.getElementById(place.slice(1))?.scrollIntoView({ block: 'center' });
  }, [place]);
  const t = useWords();
  const viewer = useViewer();
  const { pathname } = useLocation();
  const question = kind === 'QUESTION';
  if (isClosed || (isLocked && !viewerMayAnswer)) {
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
  if (!viewerMayAnswer) return null;
  const asker = question && viewer.path === author.path;
  const invitation = asker
    ? t('answer.inviteAsker')
    : question
      ? t('answer.invite')
      : t('answer.inviteReply');
  return (
    <>
      <p role="status" className="unseen">
        {form.round > 0 && t('answer.sent')}
      </p>
      <RouteForm form={form} hidden={{ threadId: number }} onInput={keep}>
        <Composer
          title={invitation}
          person={{ name: viewer.displayName, picture: viewer.avatar?.url }}
          acts={
            <Button look="go" pending={form.sending}>
              {question ? t('answer.send') : t('answer.sendReply')}
            </Button>
          }
        >
          {form.errors.message && <Failure title={t('answer.notSent')}>{form.errors.message}</Failure>}
          <Editor
            form={form}
            label={question ? t('answer.yours') : t('answer.yourReply')}
            labelUnseen
            placeholder={t('answer.placeholder')}
            text={form.round === 0 ? draft : undefined}
          />
        </Composer>
      </RouteForm>
    </>
  );
}
