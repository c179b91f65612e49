/** Why a question is shown to somebody: the strongest of what ties them to it. */
export type NeedReason = 'OWNS_PRODUCT' | 'KNOWS_TAG' | 'FOLLOWS_TAG' | 'FOLLOWS_CATEGORY';

/** A question that nobody has answered. */
export type OpenQuestion = {
  id: number;
  language: string;
  productId: number | null;
  categoryId: number;
  /** The category's own parent, for who follows that. */
  parentId: number | null;
  tagIds: readonly number[];
  createdAt: Date;
};

/** What ties a member to questions. */
export type Ties = {
  ownedProducts: ReadonlySet<number>;
  followedTags: ReadonlySet<number>;
  followedCategories: ReadonlySet<number>;
  /** Tags of questions they answered, with how many. */
  answeredTags: ReadonlyMap<number, number>;
  /** Languages they read; none when they have not said. */
  languages: readonly string[];
};

/** A question with why it is shown, and what about it. */
export type Need = {
  threadId: number;
  reason: NeedReason;
  productId?: number;
  tagId?: number;
  categoryId?: number;
  /** For `KNOWS_TAG`: how many questions with this tag they answered. */
  answered?: number;
};

/** So many answers under a tag tell that somebody knows it. */
const knowsFrom = 2;
const weights: Record<NeedReason, number> = {
  KNOWS_TAG: 3,
  OWNS_PRODUCT: 2,
  FOLLOWS_TAG: 1,
  FOLLOWS_CATEGORY: 0,
};
const day = 24 * 60 * 60 * 1000;

/**
 * The questions that need a member most, each with the strongest reason: the newest first, while one that they can
 * answer counts as younger than one that they only follow.
 */
export function needsOf(questions: readonly OpenQuestion[], ties: Ties, count: number): Need[] {
  return questions
    .flatMap((question) => {
      if (!reads(ties.languages, question.language)) return [];
      const need = needOf(question, ties);
      return need ? [{ need, rank: rankOf(need, question) }] : [];
    })
    .sort((one, other) => other.rank - one.rank || other.need.threadId - one.need.threadId)
    .slice(0, count)
    .map(({ need }) => need);
}

function reads(languages: readonly string[], language: string): boolean {
  return languages.length === 0 || language === 'und' || languages.includes(language);
}

/** A stronger reason is worth a week: what is fresh is not drowned by what is old. */
function rankOf({ reason }: Need, { createdAt }: OpenQuestion): number {
  return createdAt.getTime() + weights[reason] * 7 * day;
}

function needOf(question: OpenQuestion, ties: Ties): Need | null {
  const { id: threadId, productId, categoryId, parentId, tagIds } = question;
  const known = tagIds
    .map((tagId) => ({ tagId, answered: ties.answeredTags.get(tagId) ?? 0 }))
    .filter(({ answered }) => answered >= knowsFrom)
    .sort((one, other) => other.answered - one.answered)[0];
  if (known) return { threadId, reason: 'KNOWS_TAG', ...known };
  if (productId !== null && ties.ownedProducts.has(productId)) {
    return { threadId, reason: 'OWNS_PRODUCT', productId };
  }
  const tagId = tagIds.find((one) => ties.followedTags.has(one));
  if (tagId !== undefined) return { threadId, reason: 'FOLLOWS_TAG', tagId };
  const followed = [categoryId, parentId].find((one) => one !== null && ties.followedCategories.has(one));
  if (followed != null) return { threadId, reason: 'FOLLOWS_CATEGORY', categoryId: followed };
  return null;
}
