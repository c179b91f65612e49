import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ActButton } from '../../design/ActButton.tsx';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { draftField } from '../../routing/draft-field.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { Draft } from '../drafts/Draft.tsx';
import type { AnsweredDraft } from '../drafts/opened-draft.ts';
import { Editor } from '../editor/Editor.tsx';
import { SendTrouble } from '../editor/SendTrouble.tsx';
import { NewcomerLine } from '../newcomers/NewcomerLine.tsx';
import { NominateFields, NominateFieldsFragment } from '../stores/NominateFields.tsx';
import { AskPlaceFields, AskPlaceFragment } from './AskPlaceFields.tsx';
import { IdeaPartFields } from './IdeaPartFields.tsx';
import { SimilarThreads } from './SimilarThreads.tsx';
import type { SimilarThread } from './similar-query.ts';
import { isThreadKind, type ThreadKind, threadKinds } from './thread-kinds.ts';
import { useIdeaParts } from './use-idea-parts.ts';
import { useSimilarThreads } from './use-similar-threads.ts';
import { useWritingHints } from './use-writing-hints.ts';
import { WritingHints } from './WritingHints.tsx';

export const AskFormFragment = graphql(
  `
    fragment AskForm on Query {
      ...AskPlace
      ...NominateFields
    }
  `,
  [AskPlaceFragment, NominateFieldsFragment],
);

interface AskFormParts {
  data: FragmentOf<typeof AskFormFragment>;
  /** What the reader was writing here before. */
  draft: AnsweredDraft | null;
  /** Threads like the title that the address brings along. */
  similar: SimilarThread[];
  /** Whether they have written little here so far. */
  isNewcomer: boolean;
}

const keptFields = [
  'kind',
  'title',
  'whole',
  'problem',
  'who',
  'markdown',
  'categoryId',
  'productId',
  'storeId',
  'moreStores',
  'nominates',
  'tags',
];

/** The form that begins a thread. Its address may name the kind, the space, the product and a title. */
export function AskForm({ data, draft, similar, isNewcomer }: AskFormParts) {
  const form = useRouteForm('ask');
  const t = useWords();
  const read = readFragment(AskFormFragment, data);
  const [search] = useSearchParams();
  const wanted = form.values.kind ?? search.get('kind')?.toUpperCase() ?? draftField(draft, 'kind');
  const [kind, setKind] = useState<ThreadKind>(isThreadKind(wanted) ? wanted : 'QUESTION');
  const { errors, values } = form;
  const { threads, look } = useSimilarThreads(similar);
  const { hints, hint } = useWritingHints(isNewcomer);
  const parts = useIdeaParts(form, draft);
  const [opened, setOpened] = useState<Record<string, string>>();
  const isInParts = kind === 'IDEA' && !parts.isWhole;
  return (
    <RouteForm
      form={form}
      hidden={{ challenge: search.get('challenge') ?? '' }}
      onInput={({ currentTarget }) => {
        look(currentTarget);
        hint(currentTarget);
      }}
    >
      <FormStack
        acts={
          <Button look="go" pending={form.sending}>
            {t(`ask.send${kind}`)}
          </Button>
        }
        help={t('ask.public')}
      >
        <SendTrouble form={form} title={t('ask.notSent')} />
        <NewcomerLine tags />
        <Choice
          legend={t('ask.kind')}
          name="kind"
          defaultValue={kind}
          onChange={(value, { form: element }) => {
            if (!isThreadKind(value)) return;
            if (kind === 'IDEA' && value !== 'IDEA') parts.fold(element);
            setKind(value);
          }}
          options={threadKinds.map((one) => ({
            value: one,
            label: t(`ask.kind${one}`),
            note: t(`ask.kindNote${one}`),
          }))}
        />
        <TextField
          voice
          name="title"
          label={t(`ask.title${kind}`)}
          defaultValue={values.title ?? search.get('title') ?? draftField(draft, 'title')}
          error={errors.fields?.title}
          hint={kind === 'QUESTION' ? t('ask.titleHint') : undefined}
          autoComplete="off"
          maxLength={150}
          required
        />
        <SimilarThreads threads={threads} kind={kind} />
        {kind === 'IDEA' && (
          <div>
            <p className="quiet">{t('ask.ideaHelp')}</p>
            {/* The first button of a form is what Enter presses: that shall be to send it. */}
            <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true" />
            <ActButton
              name="reshape"
              value={isInParts ? 'whole' : 'parts'}
              formNoValidate
              onClick={parts.change}
              icon="pen"
            >
              {isInParts ? t('ask.ideaWhole') : t('ask.ideaParts')}
            </ActButton>
            <input type="hidden" name="whole" value={parts.isWhole ? 'yes' : ''} />
          </div>
        )}
        {isInParts && <IdeaPartFields form={form} draft={draft} given={parts.given} />}
        <Editor
          form={form}
          label={isInParts ? t('ask.ideaProposal') : t(`ask.text${kind}`)}
          text={draftField(draft, 'markdown')}
          rows={isInParts ? 5 : 8}
        />
        <AskPlaceFields kind={kind} data={read} draft={draft} form={form} />
        {kind === 'IDEA' && <NominateFields data={read} draft={draft} opened={opened} form={form} />}
        <TextField
          name="tags"
          label={t('ask.tags')}
          defaultValue={values.tags ?? draftField(draft, 'tags')}
          error={errors.fields?.tags}
          hint={t('ask.tagsHint')}
          autoCapitalize="none"
        />
        <div>
          <WritingHints hints={hints} />
          <Draft
            place="new"
            fields={keptFields}
            form={form}
            server={draft}
            onOpen={(fields) => {
              parts.onOpen(fields);
              setOpened(fields);
            }}
          />
        </div>
      </FormStack>
    </RouteForm>
  );
}
