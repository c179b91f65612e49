import { tagNamesIn } from '../dump/tag-names.ts';
import type { HistoryRow } from '../stage.ts';

/** Who did something there: by id, else by the name they left. */
export type AuthorRef = { userId: number | null; name: string | null };

/** A version of a post, as its history tells it. `markdown` is null while no text is known. */
export type RevisionDraft = {
  author: AuthorRef;
  title: string | null;
  tags: string[];
  markdown: string | null;
  reason: string;
  createdAt: Date;
  /** Whether its author proposed it and others approved. */
  suggested: boolean;
};

/** What a post's history says: its versions and what was done to it. */
export type PostPast = {
  revisions: RevisionDraft[];
  closed: { at: Date; reason: string } | null;
  lockedAt: Date | null;
  deletedAt: Date | null;
  communityWikiAt: Date | null;
  /** Rows that became part of this. */
  used: number[];
  /** Rows that did not, and why. */
  unused: { id: number; reason: string }[];
};

const title = new Set([1, 4, 7]);
const body = new Set([2, 5, 8]);
const tags = new Set([3, 6, 9]);
const states = new Set([10, 11, 12, 13, 14, 15, 16]);
const suggested = 24;

/** Types of history that tell of a post's words or state. */
export function tellsOfPost(type: number): boolean {
  return (type >= 1 && type <= 16) || type === suggested;
}

/** Known types without a place here, by what they are. */
export const otherHistory: Record<number, string> = {
  17: 'migrated',
  18: 'merged',
  19: 'protected',
  20: 'protection ended',
  21: 'post disassociated',
  22: 'merged',
  25: 'tweeted',
  31: 'comments moved to chat',
  33: 'notice added',
  34: 'notice taken away',
  35: 'migrated away',
  36: 'migrated here',
  37: 'merged into another',
  38: 'merged from another',
  50: 'bumped',
  52: 'hot network question',
  53: 'hot network question',
  66: 'made with the wizard',
};

/** Reasons of closing by their number there, old and new. */
const closeReasons: Record<string, string> = {
  1: 'Duplicate',
  2: 'Off-topic',
  3: 'Not constructive',
  4: 'Not a real question',
  7: 'Too localized',
  10: 'General reference',
  20: 'Noise or pointless',
  101: 'Duplicate',
  102: 'Off-topic',
  103: 'Unclear what is asked',
  104: 'Too broad',
  105: 'Primarily opinion-based',
};

/** Plays the rows of one post's history, in order, into its versions and its state. */
export function replayHistory(rows: readonly HistoryRow[], isQuestion: boolean): PostPast {
  const past: PostPast = {
    revisions: [],
    closed: null,
    lockedAt: null,
    deletedAt: null,
    communityWikiAt: null,
    used: [],
    unused: [],
  };
  let now = { title: null as string | null, tags: [] as string[], markdown: null as string | null };
  for (const act of actsOf(rows)) {
    const edits = act.filter(({ type }) => title.has(type) || body.has(type) || tags.has(type));
    if (edits.length > 0) {
      now = { ...now };
      for (const { type, text } of edits) {
        if (title.has(type)) now.title = text;
        else if (body.has(type)) now.markdown = text;
        else now.tags = tagNamesIn(text);
      }
      const proposer = proposerIn(act);
      past.revisions.push({
        ...now,
        suggested: proposer !== undefined,
        author: proposer ?? { userId: edits[0]!.userId, name: edits[0]!.userName },
        reason: edits.find(({ comment }) => comment !== '')?.comment ?? '',
        createdAt: edits[0]!.createdAt,
      });
    }
    for (const row of act) {
      if (row.type === suggested && edits.length === 0) {
        past.unused.push({ id: row.id, reason: 'suggested edit without its text' });
      } else if ((row.type === 14 || row.type === 15) && !isQuestion) {
        past.unused.push({ id: row.id, reason: 'lock of an answer' });
      } else {
        past.used.push(row.id);
        if (states.has(row.type)) applyState(past, row);
      }
    }
  }
  return past;
}

function applyState(past: PostPast, { type, createdAt, comment }: HistoryRow): void {
  if (type === 10) past.closed = { at: createdAt, reason: closeReasons[comment.trim()] ?? 'Closed' };
  else if (type === 11) past.closed = null;
  else if (type === 12) past.deletedAt = createdAt;
  else if (type === 13) past.deletedAt = null;
  else if (type === 14) past.lockedAt = createdAt;
  else if (type === 15) past.lockedAt = null;
  else past.communityWikiAt = createdAt;
}

/** Rows of one act, which share a GUID, in the order of the acts' first rows. */
function actsOf(rows: readonly HistoryRow[]): HistoryRow[][] {
  const acts = new Map<string, HistoryRow[]>();
  for (const row of rows) {
    const key = row.guid || `row ${row.id}`;
    const act = acts.get(key);
    if (act) act.push(row);
    else acts.set(key, [row]);
  }
  return [...acts.values()];
}

/** The member whose suggested edit this was. */
function proposerIn(act: readonly HistoryRow[]): AuthorRef | undefined {
  for (const { type, comment } of act) {
    const proposer = type === suggested && /^Proposed by (-?\d{1,9})\b/.exec(comment)?.[1];
    if (proposer) return { userId: Number(proposer), name: null };
  }
  return undefined;
}
