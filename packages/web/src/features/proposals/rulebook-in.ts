import { numberIn } from './number-in.ts';

/** The rulebook in a form whose fields are named by where they stand in it: `rules.UPVOTED.points.ANSWER`. */
export function rulebookIn(form: FormData): object {
  const ticked = (name: string) => form.has(name);
  const names = (pattern: RegExp) => [
    ...new Set([...form.keys()].flatMap((name) => pattern.exec(name)?.slice(1) ?? [])),
  ];
  const given = <Value>(entries: [string, Value | null][]) =>
    Object.fromEntries(entries.filter(([, value]) => value !== null));

  const rules = names(/^rules\.([A-Z_]+)\.points\./).map((rule) => {
    const kinds = names(new RegExp(`^rules\\.${rule}\\.points\\.([A-Z]+)$`));
    const points = given(kinds.map((kind) => [kind, numberIn(form, `rules.${rule}.points.${kind}`)]));
    const lifetime = numberIn(form, `rules.${rule}.lifetime`);
    return [rule, { points, capped: ticked(`rules.${rule}.capped`), lifetime }] as const;
  });
  const weights = names(/^categoryWeights\.(\d+)$/).map((category): [string, number | string | null] => [
    category,
    numberIn(form, `categoryWeights.${category}`),
  ]);
  const tiers = names(/^voting\.tiers\.([a-z0-9-]+)\.perDay$/).map((key) => {
    const at = (name: string) => `voting.tiers.${key}.${name}`;
    const votes = {
      count: ticked(at('count')),
      down: ticked(at('down')),
      perDay: numberIn(form, at('perDay')),
    };
    return [key, votes] as const;
  });
  const kept = {
    score: numberIn(form, 'keptWhenRemoved.score'),
    days: numberIn(form, 'keptWhenRemoved.days'),
  };
  return {
    shown: !ticked('hidden'),
    floor: numberIn(form, 'floor'),
    dailyCap: numberIn(form, 'dailyCap'),
    rules: Object.fromEntries(rules.filter(([, { points }]) => Object.keys(points).length > 0)),
    categoryWeights: given(weights.filter(([, weight]) => weight !== 1)),
    keptWhenRemoved: kept.score === null && kept.days === null ? null : kept,
    communityWiki: ticked('communityWiki'),
    voting: {
      perDay: numberIn(form, 'voting.perDay'),
      perPair: { up: numberIn(form, 'voting.perPair.up'), down: numberIn(form, 'voting.perPair.down') },
      accountDays: numberIn(form, 'voting.accountDays') ?? 0,
      // Who may do everything is not named.
      tiers: Object.fromEntries(
        tiers.filter(([, { count, down, perDay }]) => !count || !down || perDay !== null),
      ),
    },
  };
}
