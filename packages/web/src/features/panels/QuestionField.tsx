import { type ReactNode, useId } from 'react';
import { TextArea } from '../../design/Field.tsx';
import { AskedQuestion, PickList, RatingScale } from '../../design/late/Ballot.tsx';
import { FieldError } from '../../design/late/FieldError.tsx';
import { useWords } from '../../words/words.ts';
import { fieldOf } from './answers-in.ts';
import type { Question } from './panel-queries.ts';
import { RankField } from './RankField.tsx';

interface QuestionFieldParts {
  question: Question;
  /** Its place among how many, from 1 on. */
  place: number;
  of: number;
  /** What was filled in before: refused, or kept here; else what was answered by name. */
  values: Record<string, string> | undefined;
  error?: string;
}

/** One question, and the field of its kind. */
export function QuestionField({ question, place, of, values, error }: QuestionFieldParts) {
  const { number, kind, text, options, minimum, maximum, required, viewerPicks, viewerText } = question;
  const t = useWords();
  const id = useId();
  const name = fieldOf(number);
  const given = (key: string) => values?.[key];
  const chosen =
    values === undefined ? (viewerPicks ?? []).map(String) : (given(name) ?? '').split('\n').filter(Boolean);
  const bounds =
    kind === 'MULTIPLE'
      ? t('panel.chooseBetween', { least: minimum ?? 1, most: maximum ?? options.length })
      : kind === 'RANKING'
        ? t('panel.rankAll')
        : undefined;
  const hint = [required ? undefined : t('panel.optional'), bounds].filter(Boolean).join(' · ');
  const hidden = <input type="hidden" name="asked" value={`${number} ${kind} ${options.length}`} />;
  const wrong = error && <FieldError id={`${id}-error`}>{error}</FieldError>;
  const framed = (field: ReactNode) => (
    <AskedQuestion
      label={t('panel.questionOf', { place, of })}
      text={text}
      hint={hint || undefined}
      invalid={error !== undefined}
      describedBy={error ? `${id}-error` : undefined}
    >
      {hidden}
      {wrong}
      {field}
    </AskedQuestion>
  );
  if (kind === 'TEXT') {
    return framed(
      <TextArea
        label={text}
        labelUnseen
        name={name}
        rows={4}
        maxLength={1000}
        hint={t('panel.textHint')}
        defaultValue={values === undefined ? (viewerText ?? '') : (given(name) ?? '')}
      />,
    );
  }
  if (kind === 'RATING') {
    return framed(<RatingScale name={name} ends={[options[0] ?? '', options[1] ?? '']} chosen={chosen[0]} />);
  }
  if (kind === 'RANKING') {
    const places = options.map((_, n) =>
      values === undefined ? viewerPicks?.[n]?.toString() : given(fieldOf(number, n)),
    );
    return framed(<RankField question={number} options={options} given={places} />);
  }
  return framed(<PickList name={name} many={kind === 'MULTIPLE'} options={options} chosen={chosen} />);
}
