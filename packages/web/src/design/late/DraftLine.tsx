import { ActButton } from '../ActButton.tsx';
import { Button } from '../Button.tsx';
import { Notice } from '../Notice.tsx';
import styles from './DraftLine.module.css';

interface DraftLineParts {
  /** Where the draft is; its room is kept while there is nothing to tell. */
  told?: string;
  discard?: string;
  onDiscard?: () => void;
}

/** That what is written is kept, in the quietest voice. */
export function DraftLine({ told, discard, onDiscard }: DraftLineParts) {
  return (
    <div className={styles.line}>
      <span>{told}</span>
      {discard && (
        <ActButton type="button" onClick={onDiscard}>
          {discard}
        </ActButton>
      )}
    </div>
  );
}

interface OtherDraftParts {
  title: string;
  text: string;
  words: { explain: string; take: string; keep: string };
  onTake: () => void;
  onKeep: () => void;
}

/** What another device wrote at the same place: both are there until one is chosen. */
export function OtherDraft({ title, text, words, onTake, onKeep }: OtherDraftParts) {
  return (
    <div className={styles.both}>
      <Notice icon="warning" tone="warn" live why={words.explain}>
        <b>{title}</b>
      </Notice>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, also by keyboard */}
      <section className={styles.other} aria-label={title} tabIndex={0}>
        {text}
      </section>
      <div className={styles.acts}>
        <Button type="button" small onClick={onTake}>
          {words.take}
        </Button>
        <Button type="button" small onClick={onKeep}>
          {words.keep}
        </Button>
      </div>
    </div>
  );
}
