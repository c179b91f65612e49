/** Whether a role is one of the brand's own people. */
export function isStaff(role: string): boolean {
  return role !== 'MEMBER';
}

/** Whether a role judges what others report. */
export function isJudge(role: string): boolean {
  return role === 'MODERATOR' || role === 'ADMIN';
}

/** Whether a role decides on ideas. */
export function decidesOnIdeas(role: string): boolean {
  return role === 'PRODUCT_TEAM' || role === 'ADMIN';
}
