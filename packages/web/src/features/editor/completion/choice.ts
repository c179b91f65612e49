/** One thing that could stand where one is typing. */
export interface Choice {
  key: string;
  /** What is written when it is chosen. */
  text: string;
  name: string;
  note?: string;
  /** An emoji itself. */
  sign?: string;
  /** A member's face; null for one without. */
  picture?: string | null;
}
