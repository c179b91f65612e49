import { type ReactNode, type Ref, useId } from 'react';
import styles from './Ballot.module.css';

interface AskedQuestionParts {
  /** Which of how many. */
  label: string;
  text: string;
  hint?: string;
  invalid?: boolean;
  describedBy?: string;
  children: ReactNode;
}

/** A question and how to answer it. */
export function AskedQuestion({ label, text, hint, invalid, describedBy, children }: AskedQuestionParts) {
  const id = useId();
  return (
    <fieldset
      className={styles.question}
      aria-describedby={[describedBy, hint && id].filter(Boolean).join(' ') || undefined}
      data-invalid={invalid || undefined}
    >
      <legend>
        <span className={styles.which}>{label}</span>
        {text}
      </legend>
      <div className={styles.body}>
        {hint && (
          <p className={styles.hint} id={id}>
            {hint}
          </p>
        )}
        {children}
      </div>
    </fieldset>
  );
}

interface PickListParts {
  name: string;
  /** Any number of them, not one. */
  many: boolean;
  options: readonly string[];
  /** The places of those that were chosen. */
  chosen: readonly string[];
}

/** Options one below the other, each as wide as the page: easy to hit, and never cut off. */
export function PickList({ name, many, options, chosen }: PickListParts) {
  return (
    <div className={styles.picks}>
      {options.map((label, place) => (
        <label key={label} className={styles.pick}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            value={place}
            defaultChecked={chosen.includes(String(place))}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

interface RatingScaleParts {
  name: string;
  /** What the lowest and the highest mean. */
  ends: [string, string];
  chosen?: string;
}

const ratings = [1, 2, 3, 4, 5];

/** One to five, with what the ends mean. */
export function RatingScale({ name, ends: [low, high], chosen }: RatingScaleParts) {
  return (
    <div className={styles.scale}>
      <div className={styles.steps}>
        {ratings.map((rating) => (
          <label key={rating}>
            <input
              type="radio"
              name={name}
              value={rating}
              defaultChecked={String(rating) === chosen}
              aria-label={
                rating === 1 && low ? `1, ${low}` : rating === 5 && high ? `5, ${high}` : String(rating)
              }
            />
            <span aria-hidden="true">{rating}</span>
          </label>
        ))}
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </div>
  );
}

/** A field of a question that is being written: shown for these kinds alone, as the choice beside it says. */
export function ForKinds({ kinds, children }: { kinds: readonly string[]; children: ReactNode }) {
  return (
    <div className={styles.forKinds} data-kinds={kinds.join(' ')}>
      {children}
    </div>
  );
}

/** A choice for each place, one below the other. */
export function RankPlaces({ children, ref }: { children: ReactNode; ref?: Ref<HTMLDivElement> }) {
  return (
    <div ref={ref} className={styles.places}>
      {children}
    </div>
  );
}

interface RankListParts {
  ranked: { key: number; place: number; label: string; acts: ReactNode }[];
  left: { key: number; label: string; told: string; onPress: () => void }[];
}

/** What is in order, and below it what waits to be. */
export function RankList({ ranked, left }: RankListParts) {
  return (
    <>
      <ol className={styles.ranked}>
        {ranked.map(({ key, place, label, acts }) => (
          <li key={key} data-option={key}>
            <span className={styles.place}>{place}</span>
            <span className={styles.name}>{label}</span>
            <span className={styles.acts}>{acts}</span>
          </li>
        ))}
      </ol>
      <div className={styles.left}>
        {left.map(({ key, label, told, onPress }) => (
          <span key={key} data-option={key}>
            <button type="button" onClick={onPress}>
              <span>{label}</span>
              <small>{told}</small>
            </button>
          </span>
        ))}
      </div>
    </>
  );
}
