export interface Criterion {
  tier: string | null;
  productId: number | null;
}

interface Choices {
  tiers: readonly { key: string }[] | null;
  products: readonly { number: number }[];
}

/** The criterion of an address, of what there is to choose; null where none was chosen. */
export function criterionIn(search: URLSearchParams, { tiers, products }: Choices): Criterion | null {
  const tier = tiers?.find(({ key }) => key === search.get('tier'))?.key ?? null;
  const productId = products.find(({ number }) => String(number) === search.get('product'))?.number ?? null;
  return tier === null && productId === null ? null : { tier, productId };
}
