import { type ChangeObject, diffArrays, diffLines, diffWordsWithSpace } from 'diff';

/** One piece of a text: it stayed, came or went. */
export type DiffPart = { kind: 'SAME' | 'ADDED' | 'REMOVED'; text: string };

/** What a post was, as far as revisions keep it; title and tags for opening posts alone. */
export type PostContent = { title: string | null; tags: readonly string[]; markdown: string };

/** What changed, field by field; a field that stayed as it was has no parts. */
export type PostDiff = { title: DiffPart[]; tags: DiffPart[]; markdown: DiffPart[] };

// Comparing costs the length times the distance: two long texts with nothing in common would take seconds.
const farthestWords = 500;
const farthestLines = 300;

/** What led from one state of a post to another: word by word, tag by tag. */
export function postDiff(from: PostContent, to: PostContent): PostDiff {
  return {
    title: textDiff(from.title ?? '', to.title ?? ''),
    tags: tagsDiff(from.tags, to.tags),
    markdown: textDiff(from.markdown, to.markdown),
  };
}

/** By words; by lines where two texts have little in common; as a whole where they have next to nothing. */
function textDiff(from: string, to: string): DiffPart[] {
  if (from === to) return [];
  const changes = diffWordsWithSpace(from, to, { maxEditLength: farthestWords }) ??
    diffLines(from, to, { maxEditLength: farthestLines }) ?? [
      { value: from, removed: true, added: false, count: 1 },
      { value: to, removed: false, added: true, count: 1 },
    ];
  return changes.map((change) => ({ kind: kindOf(change), text: change.value }));
}

function tagsDiff(from: readonly string[], to: readonly string[]): DiffPart[] {
  const changes = diffArrays([...from].sort(), [...to].sort());
  if (changes.every((change) => kindOf(change) === 'SAME')) return [];
  return changes.flatMap((change) => change.value.map((text) => ({ kind: kindOf(change), text })));
}

function kindOf(change: Pick<ChangeObject<unknown>, 'added' | 'removed'>): DiffPart['kind'] {
  if (change.added) return 'ADDED';
  return change.removed ? 'REMOVED' : 'SAME';
}
