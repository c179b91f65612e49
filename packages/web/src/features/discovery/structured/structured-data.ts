/** A thing in the vocabulary of schema.org; what is undefined is left out. */
export type StructuredData = { '@type': string } & Record<string, unknown>;

/** Who wrote something, as far as the page names them. */
export interface Author {
  name: string;
  /** Their profile's address; those who left have none. */
  url?: string;
}

/** A text that stands on the page. */
export interface Written {
  /** Sanitised HTML. */
  html: string;
  author: Author;
  createdAt: string;
  editedAt: string | null;
  /** Where it stands. */
  url: string;
  upvotes: number;
}
