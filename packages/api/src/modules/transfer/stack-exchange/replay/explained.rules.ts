/** Whether the difference of published and replayed can be what the member's own downvotes cost, a point each. */
export function isExplained(difference: number, ownDownvotes: number): boolean {
  return difference <= 0 && difference >= -ownDownvotes;
}
