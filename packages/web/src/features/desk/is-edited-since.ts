/** Whether a text was edited after its report, so that the reporter saw other words than the moderator does. */
export function isEditedSince(reportedAt: string, editedAt: string | null): boolean {
  return editedAt !== null && Date.parse(editedAt) > Date.parse(reportedAt);
}
