/** The values of a GraphQL enum, by what each means. */
export function described<Code extends string>(meanings: Record<Code, string>) {
  return Object.fromEntries(
    Object.entries<string>(meanings).map(([code, description]) => [code, { description }]),
  ) as { [K in Code]: { description: string } };
}
