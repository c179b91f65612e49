/** A rulebook as a proposal holds it. What a rule can be about and what is a number, the API says. */
export type RulebookContent = {
  shown: boolean;
  floor: number | null;
  dailyCap: number | null;
  rules: Record<string, { points: Record<string, number>; capped: boolean; lifetime: number | null }>;
  categoryWeights: Record<string, number>;
  keptWhenRemoved: { score: number; days: number } | null;
  communityWiki: boolean;
  voting: {
    perDay: number | null;
    perPair: { up: number | null; down: number | null };
    accountDays: number;
    tiers: Record<string, { count: boolean; down: boolean; perDay: number | null }>;
  };
};

/** Tiers as a proposal holds them, the highest first. */
export type TiersContent = {
  lowWater: number;
  graceDays: number;
  tiers: TierContent[];
};

export type TierContent = {
  key: string;
  names: Record<string, string>;
  formula: string | null;
  trust: number;
};
