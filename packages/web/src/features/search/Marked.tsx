/** Text with what was searched for marked in it. */
export function Marked({ parts }: { parts: { text: string; isMatch: boolean }[] }) {
  return parts.map(({ text, isMatch }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
    isMatch ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
  );
}
