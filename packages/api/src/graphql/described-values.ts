/** The values of an enum type from their descriptions. */
export function describedValues<Name extends string>(descriptions: Record<Name, string>) {
  const names = Object.keys(descriptions) as Name[];
  return Object.fromEntries(
    names.map((name) => [name, { value: name, description: descriptions[name] }]),
  ) as { [N in Name]: { value: N; description: string } };
}
