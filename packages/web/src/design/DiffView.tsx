import styles from './DiffView.module.css';

/** A piece of a text that stayed, came or went. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

interface DiffViewParts {
  parts: DiffPart[];
  /** Said before what came and what went, for those who do not see it. */
  labels: { added: string; removed: string };
}

/** What an edit changed: what went is struck out, what came is underlined. */
export function DiffView({ parts, labels }: DiffViewParts) {
  return (
    <div className={styles.diff}>
      {parts.map(({ kind, text }, place) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a diff never move
        if (kind === 'same') return <span key={place}>{text}</span>;
        const Element = kind === 'added' ? 'ins' : 'del';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a diff never move
          <Element key={place}>
            <span className="unseen">{labels[kind]} </span>
            {text}
          </Element>
        );
      })}
    </div>
  );
}
