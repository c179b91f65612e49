import { SelectField } from '../../design/Field.tsx';
import { useWords } from '../../words/words.ts';
import { tellings } from './tellings.ts';

/** Whether only the author is told that an idea stands elsewhere, or everybody who wants it, or nobody. */
export function WhoIsTold({ chosen }: { chosen?: string }) {
  const t = useWords();
  return (
    <SelectField
      name="tells"
      label={t('idea.tells')}
      defaultValue={chosen ?? tellings[0]}
      options={tellings.map((one) => ({ value: one, label: t(`idea.tells_${one}`) }))}
    />
  );
}
