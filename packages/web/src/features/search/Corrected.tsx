import { Words } from '../../words/Words.tsx';

/** Says that another spelling was searched for. */
export function Corrected({ correction }: { correction: string }) {
  return (
    <p role="status">
      <Words id="search.corrected" values={{ words: correction }} components={{ b: <b /> }} />
    </p>
  );
}
