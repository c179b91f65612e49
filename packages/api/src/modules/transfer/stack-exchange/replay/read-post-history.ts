import { dayOf } from '../../../reputation/index.ts';
import type { Fields } from '../dump/fields.ts';
import { IdSet } from '../id-set.ts';
import { eachRow, type ReplayRun } from './replay-run.ts';

const madeWiki = 16;
const suggestionApproved = 24;
const edits: ReadonlySet<number> = new Set([4, 5, 6]);

/** When posts came to belong to everybody, and the edits that were suggested and approved. */
export async function readPostHistory(run: ReplayRun): Promise<void> {
  const suggestions = new IdSet();
  // The rows of one revision follow each other, and the approval is the last of them.
  let revision: { guid: string | undefined; editorId: number | undefined } | undefined;
  await eachRow(run, 'PostHistory', (fields, id) => {
    const type = fields.requiredNumber('PostHistoryTypeId');
    if (type === madeWiki) {
      run.posts.madeWiki(
        fields.requiredNumber('PostId'),
        dayOf(fields.requiredDate('CreationDate').getTime()),
      );
    } else if (edits.has(type)) {
      revision = { guid: fields.text('RevisionGUID'), editorId: fields.number('UserId') };
    } else if (type === suggestionApproved) {
      const isOfRevision = revision?.guid !== undefined && revision.guid === fields.text('RevisionGUID');
      noteEdit(run, fields, id, isOfRevision ? revision?.editorId : undefined, suggestions);
    }
  });
}

/**
 * The comment says who proposed, by the number of that day; when accounts were merged since, the revision's own row says
 * whose it is now. Who had no account is written as an address.
 */
function noteEdit(
  { posts, facts }: ReplayRun,
  fields: Fields,
  id: number,
  editorId: number | undefined,
  suggestions: IdSet,
): void {
  const comment = /^Proposed by (\d{1,9}) approved by .* edit id of (\d{1,9})/.exec(
    fields.text('Comment') ?? '',
  );
  const postId = fields.requiredNumber('PostId');
  const kind = posts.kindOf(postId);
  if (!comment || kind === null || !suggestions.add(Number(comment[2]))) return;
  const at = fields.requiredDate('CreationDate').getTime();
  facts.note({
    ...{ id, at, kind: 'EDIT', actorId: editorId ?? Number(comment[1]) },
    // Descriptions of tags are paid like questions, and are nobody’s own, whoever began them.
    on: kind === 'ANSWER' ? 'ANSWER' : 'QUESTION',
    authorId: kind === 'OTHER' ? null : posts.ownerOf(postId),
    communityWiki: posts.isWikiOn(postId, dayOf(at)),
  });
}
