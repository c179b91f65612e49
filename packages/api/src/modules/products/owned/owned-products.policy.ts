/** Whether somebody sees which products a member owns: the member themselves, and others when the member shows them. */
export function canSeeOwnedProducts(
  viewer: { id: number } | null,
  owner: { id: number; showsProducts: boolean },
): boolean {
  return owner.showsProducts || viewer?.id === owner.id;
}
