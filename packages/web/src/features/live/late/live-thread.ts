/** What live updates read and change of a thread's page; everything else of it is passed through. */
export interface LiveThread {
  number: number;
  kind: string;
  answerCount: number;
  lastActivityAt: string;
  opening: LivePost;
  answers: { edges: { node: LivePost }[] };
}

export interface LivePost {
  number: number;
  upCount: number;
  downCount: number;
  editedAt: string | null;
  acceptedAt: string | null;
  verifiedAt: string | null;
  html: string;
  commentCount: number;
  author: { path?: string | null };
  comments: { edges: { node: LiveComment }[] };
}

export interface LiveComment {
  number: number;
  html: string;
  state: string;
}
