import { useWords } from '../../words/words.ts';
import { FieldConflict } from '../edits/FieldConflict.tsx';
import { differing, type SavedFields } from './saved-fields.ts';

interface ChallengeConflictParts {
  /** What was typed, and what somebody else saved meanwhile. */
  mine: SavedFields;
  theirs: SavedFields;
  /** What the spaces are called, by their numbers. */
  spaces: ReadonlyMap<string, string>;
}

/** What somebody else saved of a challenge while it was being changed, field by field beside one's own. */
export function ChallengeConflict({ mine, theirs, spaces }: ChallengeConflictParts) {
  const t = useWords();
  const fields = differing(mine, theirs);
  const labels: Record<string, string> = {
    title: t('challenge.name'),
    slug: t('challenge.slug'),
    categoryId: t('challenge.category'),
    brief: t('challenge.brief'),
    rules: t('challenge.rules'),
    opensAt: t('challenge.opensAt'),
    collectUntil: t('challenge.collectUntil'),
    discussUntil: t('challenge.discussUntil'),
    voteUntil: t('challenge.voteUntil'),
    shortlistUntil: t('challenge.shortlistUntil'),
  };
  const labelOf = (name: string) => {
    const [kind, place] = name.split('_');
    if (place === undefined) return labels[name] ?? name;
    const at = { place: Number(place) + 1 };
    return kind === 'prizeName' ? t('challenge.prizeName', at) : t('challenge.prizeText', at);
  };
  return (
    <section aria-label={t('edit.conflictTitle')}>
      <h3>{t('edit.conflictTitle')}</h3>
      <p className="quiet">
        {fields.length > 0 ? t('edit.conflictExplain') : t('challenge.conflictSame')}{' '}
        {t('challenge.conflictAgain')}
      </p>
      {fields.map((name) => (
        <div key={name}>
          <h4>{labelOf(name)}</h4>
          <FieldConflict
            name={name}
            mine={mine[name] ?? ''}
            theirs={theirs[name] ?? ''}
            read={name === 'categoryId' ? (value) => spaces.get(value) ?? value : undefined}
          />
        </div>
      ))}
    </section>
  );
}
