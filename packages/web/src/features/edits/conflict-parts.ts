import { diffWordsWithSpace } from 'diff';

/** A part of a text as it became another: in both, or in one of them alone. */
export interface ConflictPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/**
 * From one text to another, word by word; of two that have less than half in common each is told whole, since nobody
 * reads words that alternate.
 */
export function conflictParts(mine: string, theirs: string): ConflictPart[] {
  const parts = diffWordsWithSpace(mine, theirs).map(
    ({ value, added, removed }): ConflictPart => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  );
  const lengthOf = (kind: ConflictPart['kind']) =>
    parts.reduce((sum, part) => sum + (part.kind === kind ? part.text.trim().length : 0), 0);
  if (lengthOf('same') >= Math.max(lengthOf('added'), lengthOf('removed'))) return parts;
  const between = mine !== '' && theirs !== '' ? '\n' : '';
  return [
    { kind: 'removed' as const, text: mine },
    { kind: 'same' as const, text: between },
    { kind: 'added' as const, text: theirs },
  ].filter(({ text }) => text !== '');
}
