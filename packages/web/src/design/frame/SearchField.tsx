import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Form } from 'react-router';
import { isWriting } from '../../shortcuts/is-writing.ts';
import { singleKeysWork } from '../../shortcuts/single-keys.ts';
import { Icon } from '../Icon.tsx';
import styles from './SearchField.module.css';

/** What floats below the field, as assistive technology is told of it. */
export interface SearchPopup {
  open: boolean;
  /** The id of the list, and of the choice that the keys are on. */
  list: string;
  active?: string;
}

interface SearchFieldParts {
  label: string;
  closeLabel: string;
  field: RefObject<HTMLInputElement | null>;
  /** The words being looked for, on the page of results. */
  words?: string;
  /** What the search keeps beside its words. */
  kept?: [name: string, value: string][];
  /** Present once scripts run: the field is then a combobox. */
  popup?: SearchPopup;
  /** Opens what can do more than search; only where scripts run. */
  quick: { label: string; keys: string; open: () => void };
  onFocus: () => void;
  /** What floats below. */
  children?: ReactNode;
}

/** The field to search by: a plain form, and on phones as wide as the page while it has the focus. */
export function SearchField({
  label,
  closeLabel,
  field,
  words,
  kept = [],
  popup,
  quick,
  ...rest
}: SearchFieldParts) {
  useSlashKey(field);
  // Another page's words take the place of what was typed; what was typed before the page came to life stays.
  const shown = useRef(words);
  useEffect(() => {
    if (shown.current === words || field.current === null) return;
    shown.current = words;
    field.current.value = words ?? '';
  }, [field, words]);
  return (
    <Form className={styles.search} action="/search" role="search">
      <div className={styles.field}>
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          name="q"
          aria-label={label}
          placeholder={label}
          defaultValue={words}
          aria-keyshortcuts="/"
          autoComplete="off"
          enterKeyHint="search"
          maxLength={200}
          onFocus={rest.onFocus}
          {...(popup && {
            role: 'combobox',
            'aria-autocomplete': 'list',
            'aria-expanded': popup.open,
            'aria-controls': popup.open ? popup.list : undefined,
            'aria-activedescendant': popup.active,
          })}
        />
        <button
          type="button"
          className={styles.quick}
          title={quick.label}
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K Meta+K"
          onClick={quick.open}
        >
          <span className="unseen">{quick.label}</span>
          <Icon name="bolt" />
          <kbd>{quick.keys}</kbd>
        </button>
      </div>
      {kept.map(([name, value]) => (
        <input key={name + value} type="hidden" name={name} value={value} />
      ))}
      <button type="button" className={styles.close} onClick={({ currentTarget }) => currentTarget.blur()}>
        {closeLabel}
      </button>
      {rest.children}
    </Form>
  );
}

/** The key that leads into the field from anywhere on the page; here, since the field must have the next letter. */
function useSlashKey(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isWriting(event.target) || !singleKeysWork())
        return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener('keydown', find);
    return () => removeEventListener('keydown', find);
  }, [field]);
}
