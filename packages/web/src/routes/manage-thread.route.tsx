import { Link } from 'react-router';
import { SelectField, TextField } from '../design/Field.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { ideaActions } from '../features/ideas/idea-actions.ts';
import { IdeaStatusFragment } from '../features/ideas/idea-status.ts';
import { ManageIdea, ManageIdeaFragment } from '../features/ideas/ManageIdea.tsx';
import { TurnForms } from '../features/ideas/TurnForms.tsx';
import { turnActions } from '../features/ideas/turn-actions.ts';
import { manageActions } from '../features/moderation/manage-actions.ts';
import { ReasonForm } from '../features/moderation/ReasonForm.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound, numberIn } from '../routing/not-found.ts';
import type { RouteFormState } from '../routing/use-route-form.ts';
import { useWords } from '../words/words.ts';

const ManageThreadQuery = graphql(
  `
  query ManageThread($number: Int!) {
    thread(number: $number) {
      number
      title
      path
      state
      isLocked
      isClosed
      viewerMayModerate
      viewerMayTurn
      kind
      viewerMayLinkDuplicate
      category {
        number
      }
      duplicateOf {
        number
      }
      opening {
        number
      }
      idea {
        viewerMayDecide
        viewerMayMerge
        ...ManageIdea
      }
    }
    ideaStatuses {
      ...IdeaStatus
    }
    categories {
      number
      name
      kinds
      children {
        number
        name
        kinds
      }
    }
  }
`,
  [ManageIdeaFragment, IdeaStatusFragment],
);

export const route = defineRoute({
  async load({ client, params }) {
    const data = await client.query(ManageThreadQuery, { number: numberIn(params.number) });
    const { thread, categories, ideaStatuses } = data;
    const may =
      thread?.viewerMayModerate ||
      thread?.viewerMayTurn ||
      thread?.viewerMayLinkDuplicate ||
      thread?.idea?.viewerMayDecide ||
      thread?.idea?.viewerMayMerge;
    if (thread === null || !may) throw notFound();
    return { thread, categories, ideaStatuses };
  },
  action: { ...manageActions, ...ideaActions, ...turnActions },
  meta: ({ t }) => ({ title: t('thread.manage'), hidden: true }),
  Page: function ManageThread({ data: { thread, categories, ideaStatuses } }) {
    const t = useWords();
    const { number, isLocked, isClosed, state, opening, duplicateOf, category } = thread;
    const hidden = { threadId: number };
    const otherField =
      (told: string) =>
      ({ errors, values }: RouteFormState) => (
        <TextField
          name="into"
          label={t('manage.other')}
          hint={t('manage.otherHint')}
          defaultValue={values.into}
          error={errors.fields?.[told]}
          required
        />
      );
    const spaces = categories.flatMap(({ children, ...space }) => [space, ...children]);
    return (
      <Main>
        <PageHead
          title={t('thread.manage')}
          above={
            <Link className="link quiet" to={thread.path}>
              {thread.title}
            </Link>
          }
        />
        {thread.idea && <ManageIdea idea={thread.idea} statuses={ideaStatuses} threadId={number} />}
        {thread.viewerMayTurn && <TurnForms threadId={number} kind={thread.kind} spaces={spaces} />}
        {thread.viewerMayModerate && (
          <>
            <ReasonForm
              intent={isLocked ? 'unlock' : 'lock'}
              label={isLocked ? t('manage.unlock') : t('manage.lock')}
              hidden={hidden}
            />
            <ReasonForm
              intent={isClosed ? 'reopen' : 'close'}
              label={isClosed ? t('manage.reopen') : t('manage.close')}
              hidden={hidden}
            />
            <ReasonForm
              intent={state === 'HIDDEN' ? 'unhide' : 'hide'}
              label={state === 'HIDDEN' ? t('manage.unhide') : t('manage.hide')}
              hidden={{ ...hidden, postId: opening.number }}
            />
            <ReasonForm intent="move" label={t('manage.move')} hidden={hidden}>
              {({ errors, values }) => (
                <SelectField
                  name="categoryId"
                  label={t('ask.space')}
                  defaultValue={values.categoryId ?? String(category.number)}
                  error={errors.fields?.categoryId}
                  options={spaces.map((space) => ({ value: String(space.number), label: space.name }))}
                />
              )}
            </ReasonForm>
            {thread.idea === null && (
              <ReasonForm intent="merge" label={t('manage.merge')} hidden={hidden}>
                {otherField('intoThreadId')}
              </ReasonForm>
            )}
          </>
        )}
        {thread.viewerMayLinkDuplicate && duplicateOf === null && (
          <ReasonForm intent="linkDuplicate" label={t('manage.linkDuplicate')} hidden={hidden} withoutReason>
            {otherField('ofThreadId')}
          </ReasonForm>
        )}
        {thread.viewerMayLinkDuplicate && duplicateOf !== null && (
          <ReasonForm
            intent="unlinkDuplicate"
            label={t('manage.unlinkDuplicate')}
            hidden={hidden}
            withoutReason
          />
        )}
      </Main>
    );
  },
});
