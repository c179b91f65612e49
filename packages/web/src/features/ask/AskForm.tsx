import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Failure } from '../../design/Failure.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { draftField, useDraft } from '../../routing/use-draft.ts';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { Editor } from '../editor/Editor.tsx';
import { isThreadKind, type ThreadKind, threadKinds } from './thread-kinds.ts';

export const AskFormFragment = graphql(`
  fragment AskForm on Query {
    categories {
      number
      slug
      name
      kinds
      viewerMayPost
      children {
        number
        slug
        name
        kinds
        viewerMayPost
      }
    }
    products {
      number
      slug
      name
    }
  }
`);

interface AskFormParts {
  /** Told of the title while it is typed. */
  onTitle?: (title: string) => void;
  data: FragmentOf<typeof AskFormFragment>;
  /** What the reader was writing here before. */
  draft: { data: unknown } | null;
}

/** The form that begins a thread. Its address may name the kind, the space, the product and a title. */
export function AskForm({ data, draft, onTitle }: AskFormParts) {
  const { categories, products } = readFragment(AskFormFragment, data);
  const form = useRouteForm('ask');
  const { keep } = useDraft('new', ['kind', 'title', 'markdown', 'categoryId', 'productId', 'tags'], form);
  const t = useWords();
  const [search] = useSearchParams();
  const wanted = form.values.kind ?? search.get('kind')?.toUpperCase() ?? draftField(draft, 'kind');
  const [kind, setKind] = useState<ThreadKind>(isThreadKind(wanted) ? wanted : 'QUESTION');
  const spaces = categories
    .flatMap(({ children, ...category }) => [
      { ...category, label: category.name },
      ...children.map((child) => ({ ...child, label: `${category.name}: ${child.name}` })),
    ])
    .filter(({ viewerMayPost }) => viewerMayPost);
  const fitting = spaces.filter(({ kinds }) => kinds.includes(kind));
  const space = spaces.find(({ slug }) => slug === search.get('category'));
  const product = products.find(({ slug }) => slug === search.get('product'));
  const { errors, values } = form;
  const offered = (fitting.length > 0 ? fitting : spaces).map(({ number, label }) => ({
    value: String(number),
    label,
  }));
  return (
    <RouteForm form={form} onInput={keep}>
      <FormStack
        acts={
          <Button look="go" pending={form.sending}>
            {t(`ask.send${kind}`)}
          </Button>
        }
        help={t('ask.public')}
      >
        {errors.message && <Failure title={t('ask.notSent')}>{errors.message}</Failure>}
        <Choice
          legend={t('ask.kind')}
          name="kind"
          defaultValue={kind}
          onChange={(value) => isThreadKind(value) && setKind(value)}
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
          onChange={(event) => onTitle?.(event.currentTarget.value)}
          autoComplete="off"
          maxLength={150}
          required
        />
        <Editor form={form} label={t(`ask.text${kind}`)} text={draftField(draft, 'markdown')} rows={8} />
        <SelectField
          key={kind}
          name="categoryId"
          label={t('ask.space')}
          defaultValue={values.categoryId ?? (space ? String(space.number) : draftField(draft, 'categoryId'))}
          error={errors.fields?.categoryId}
          // None is chosen beforehand: what nobody thought about would all land in the first.
          options={offered.length > 1 ? [{ value: '', label: t('ask.chooseSpace') }, ...offered] : offered}
          required
        />
        {products.length > 0 && (
          <SelectField
            name="productId"
            label={t('ask.product')}
            defaultValue={
              values.productId ?? (product ? String(product.number) : draftField(draft, 'productId'))
            }
            error={errors.fields?.productId}
            options={[
              { value: '', label: t('ask.noProduct') },
              ...products.map(({ number, name }) => ({ value: String(number), label: name })),
            ]}
          />
        )}
        <TextField
          name="tags"
          label={t('ask.tags')}
          defaultValue={values.tags ?? draftField(draft, 'tags')}
          error={errors.fields?.tags}
          hint={t('ask.tagsHint')}
          autoCapitalize="none"
        />
      </FormStack>
    </RouteForm>
  );
}
