/** The reply or the comment that an address leads to; a number alone is a reply's. What leads nowhere is reply 0. */
export function placeIn(address: string): { postId: number | null; commentId: number | null } {
  const comment = address.match(/#comment-(\d{1,9})$/);
  if (comment) return { postId: null, commentId: Number(comment[1]) };
  const post = address.trim().match(/(?:^|#post-)(\d{1,9})$/);
  return { postId: post ? Number(post[1]) : 0, commentId: null };
}
